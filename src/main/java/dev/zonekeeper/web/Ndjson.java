package dev.zonekeeper.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON object a line, in UTF-8, with values as they are. */
public final class Ndjson implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Writer out;

    /** Begins a file. */
    public Ndjson(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** A line from a record or a map. */
    public void row(Object value) throws IOException {
        line(JSON.writeValueAsString(value));
    }

    /** A line that is JSON already and has no line end in it. */
    public void line(String json) throws IOException {
        out.write(json);
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
