package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NdjsonTests {

    @Test
    void writesValuesAsTheyAreOneObjectALine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Ndjson file = new Ndjson(out)) {
            file.row(Map.of("name", "=1+1\n\"Söhne\""));
            file.line("{\"seq\":1}");
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"=1+1\\n\\\"Söhne\\\"\"}\n{\"seq\":1}\n");
    }
}
