package sandbox.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes back: a status and a value that becomes JSON, {@code null} for no body. */
record Answer(int status, @Nullable Object body) {

    static Answer none() {
        return new Answer(204, null);
    }

    static Answer error(int status, String... errors) {
        return new Answer(status, Map.of("errors", List.of(errors)));
    }

    /** Nothing there: 404 and an empty list. */
    static Answer missing() {
        return error(404);
    }

    /** What a token's policies don't allow. */
    static Answer denied() {
        return error(403, "1 error occurred:\n\t* permission denied\n\n");
    }

    /** What a token that Vault does not know, or no longer, gets. */
    static Answer unknownToken() {
        return error(403, "2 errors occurred:\n\t* permission denied\n\t* invalid token\n\n");
    }

    static Answer data(Object data) {
        return data(200, data);
    }

    static Answer data(int status, Object data) {
        return new Answer(status, envelope(data, null));
    }

    static Answer auth(Map<String, Object> auth) {
        return new Answer(200, envelope(null, auth));
    }

    private static Map<String, @Nullable Object> envelope(@Nullable Object data, @Nullable Object auth) {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("request_id", UUID.randomUUID().toString());
        envelope.put("lease_id", "");
        envelope.put("renewable", false);
        envelope.put("lease_duration", 0);
        envelope.put("data", data);
        envelope.put("wrap_info", null);
        envelope.put("warnings", null);
        envelope.put("auth", auth);
        return envelope;
    }
}
