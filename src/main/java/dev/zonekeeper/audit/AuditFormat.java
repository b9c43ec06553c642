package dev.zonekeeper.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files in which the audit can be taken away. */
enum AuditFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        EventFile open(OutputStream out) throws IOException {
            return new CsvEventFile(out);
        }
    },
    NDJSON("application/x-ndjson;charset=UTF-8") {
        @Override
        EventFile open(OutputStream out) {
            return new NdjsonEventFile(out);
        }
    };

    private final String contentType;

    AuditFormat(String contentType) {
        this.contentType = contentType;
    }

    /** Begins a file. */
    abstract EventFile open(OutputStream out) throws IOException;

    String contentType() {
        return contentType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable AuditFormat of(String asked) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
