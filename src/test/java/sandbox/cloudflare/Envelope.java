package sandbox.cloudflare;

import java.util.List;

/** Cloudflare's envelope round every JSON answer. */
final class Envelope {

    private Envelope() {}

    static Answer result(Object result) {
        return result(result, List.of());
    }

    static Answer result(Object result, List<?> messages) {
        return Answer.json(
                200,
                JsonObject.of("result", result)
                        .and("success", true)
                        .and("errors", List.of())
                        .and("messages", messages));
    }

    /** One page of a list. */
    static Answer page(List<?> result, JsonObject info) {
        return Answer.json(
                200,
                JsonObject.of("result", result)
                        .and("result_info", info)
                        .and("success", true)
                        .and("errors", List.of())
                        .and("messages", List.of()));
    }

    static Answer error(int status, int code, String message) {
        return errors(status, List.of(JsonObject.of("code", code).and("message", message)));
    }

    /** An error whose useful half hides in the chain. */
    static Answer chained(int status, int code, String message, int chainCode, String chainMessage) {
        List<?> chain = List.of(JsonObject.of("code", chainCode).and("message", chainMessage));
        return errors(
                status,
                List.of(JsonObject.of("code", code).and("message", message).and("error_chain", chain)));
    }

    static Answer errors(int status, List<?> errors) {
        return Answer.json(
                status,
                JsonObject.of("success", false)
                        .and("errors", errors)
                        .and("messages", List.of())
                        .and("result", null));
    }
}
