package sandbox.cloudflare;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cloudflare's envelope round every JSON answer. */
final class Envelope {

    private Envelope() {}

    static Answer result(Object result) {
        return result(result, List.of());
    }

    static Answer result(Object result, List<?> messages) {
        return Answer.json(
                200, Json.object("result", result, "success", true, "errors", List.of(), "messages", messages));
    }

    /** One page of a list. */
    static Answer page(List<?> result, Map<String, @Nullable Object> info) {
        return Answer.json(
                200,
                Json.object(
                        "result", result,
                        "result_info", info,
                        "success", true,
                        "errors", List.of(),
                        "messages", List.of()));
    }

    static Answer error(int status, int code, String message) {
        return errors(status, List.of(Json.object("code", code, "message", message)));
    }

    /** An error whose useful half hides in the chain. */
    static Answer chained(int status, int code, String message, int chainCode, String chainMessage) {
        List<?> chain = List.of(Json.object("code", chainCode, "message", chainMessage));
        return errors(status, List.of(Json.object("code", code, "message", message, "error_chain", chain)));
    }

    static Answer errors(int status, List<?> errors) {
        return Answer.json(
                status, Json.object("success", false, "errors", errors, "messages", List.of(), "result", null));
    }
}
