package sandbox.cloudflare;

import java.util.List;

/** Ends the making of an answer with a refusal. The facts sheet says which of them were seen in life. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Refused(Answer answer) {
        super("Refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static Refused invalid(String message) {
        return new Refused(Envelope.error(400, 1001, message));
    }

    static Refused malformedJson() {
        return new Refused(Envelope.error(400, 6007, "Malformed JSON in request body"));
    }

    static Refused contentType() {
        return headers(6105, "Invalid Content-Type header, valid values are application/json,multipart/form-data");
    }

    static Refused headers(int code, String message) {
        return new Refused(Envelope.chained(400, 6003, "Invalid request headers", code, message));
    }

    static Refused noCredentials() {
        return new Refused(Envelope.error(400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers"));
    }

    static Refused unknownToken() {
        return new Refused(Envelope.error(401, 1000, "Invalid API Token"));
    }

    /** A valid token without the permission. */
    static Refused permission() {
        return new Refused(Envelope.error(403, 10000, "Authentication error"));
    }

    /** The plan does not have it. By this answer alone it can't be told from a missing permission. */
    static Refused entitlement() {
        return new Refused(Envelope.error(401, 10000, "Unauthorized"));
    }

    /** Absent, or somebody else's: never which. */
    static Refused notReached() {
        return new Refused(Envelope.error(403, 9109, "Unauthorized to access requested resource"));
    }

    static Refused mayNotList() {
        String message =
                "Actor 'com.cloudflare.api.token' requires permission 'com.cloudflare.api.account.zone.list' to"
                        + " list zones";
        return new Refused(Envelope.error(403, 0, message));
    }

    static Refused region() {
        String message = "Log retention is not available: the account's log region (customer metadata boundary) is eu";
        return new Refused(Envelope.error(400, 1001, message));
    }

    static Refused method() {
        return new Refused(Envelope.error(405, 10405, "Method not allowed for this authentication scheme"));
    }

    static Refused route(String path) {
        String first = "Could not route to %s, perhaps your object identifier is invalid?".formatted(path);
        return new Refused(Envelope.errors(
                400,
                List.of(
                        JsonObject.of("code", 7003).and("message", first),
                        JsonObject.of("code", 7000).and("message", "No route for that URI"))));
    }
}
