package sandbox.cloudflare;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back: status, headers and the whole body. */
record Answer(int status, Map<String, String> headers, String body) {

    static final String TYPE = "Content-Type";

    static Answer json(int status, Object body) {
        return asJson(status, Json.text(body));
    }

    /** The same, of a text that is JSON already or is meant to be taken for it. */
    static Answer asJson(int status, String body) {
        return new Answer(status, Map.of(TYPE, "application/json"), body);
    }

    static Answer text(int status, String body) {
        return new Answer(status, Map.of(TYPE, "text/plain; charset=UTF-8"), body);
    }

    static Answer html(int status, String body) {
        return new Answer(status, Map.of(TYPE, "text/html; charset=UTF-8"), body);
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
}
