package sandbox.cloudflare;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back: status, headers and the whole body. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    static final String TYPE = "Content-Type";

    static Answer json(int status, Object body) {
        return new Answer(status, Map.of(TYPE, "application/json"), Json.bytes(body));
    }

    static Answer text(int status, String body) {
        return new Answer(status, Map.of(TYPE, "text/plain; charset=UTF-8"), utf8(body));
    }

    static Answer html(int status, String body) {
        return new Answer(status, Map.of(TYPE, "text/html; charset=UTF-8"), utf8(body));
    }

    /** The same with further headers; one of the same name is replaced. */
    Answer with(Map<String, String> further) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        further.forEach((name, value) -> {
            all.keySet().removeIf(name::equalsIgnoreCase);
            all.put(name, value);
        });
        return new Answer(status, all, body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
