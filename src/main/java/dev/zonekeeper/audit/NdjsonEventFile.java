package dev.zonekeeper.audit;

import dev.zonekeeper.web.Ndjson;
import java.io.IOException;
import java.io.OutputStream;

/** The canonical lines, each with its hash as the last member: whoever cuts that off can hash the line again. */
final class NdjsonEventFile implements EventFile {

    private final Ndjson file;

    NdjsonEventFile(OutputStream out) {
        this.file = new Ndjson(out);
    }

    @Override
    public void write(AuditEvent event) throws IOException {
        String body = event.body();
        file.line(body.substring(0, body.length() - 1) + ",\"hash\":\"" + event.hash() + "\"}");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
