package sandbox.cloudflare;

import java.time.Instant;
import java.util.List;

/** Verification at the two stores of tokens. Each knows its own tokens only and calls the other's invalid. */
final class TokenRoutes {

    private TokenRoutes() {}

    static Answer verifyUser(Session session, List<String> ids) {
        if (session.token().accountOwned()) {
            throw Refused.unknownToken();
        }
        return verified(session);
    }

    static Answer verifyAccount(Session session, List<String> ids) {
        Token token = session.token();
        if (!token.accountOwned() || !token.owner().equals(ids.get(0))) {
            throw Refused.unknownToken();
        }
        return verified(session);
    }

    /** Reading users or tokens takes permissions that none of the tokens has. */
    static Answer refuse(Session session, List<String> ids) {
        return Refused.notReached().answer();
    }

    private static Answer verified(Session session) {
        Token token = session.token();
        String status = token.statusAt(session.world().clock().instant());
        JsonObject result = JsonObject.of("id", token.id()).and("status", status);
        Instant expiresOn = token.expiresOn();
        if (expiresOn != null) {
            result.and("expires_on", expiresOn.toString());
        }
        return Envelope.result(result, status.equals("active") ? List.of(valid()) : List.of());
    }

    /** A message with the number of a refusal, on success: seen in life. */
    private static JsonObject valid() {
        return JsonObject.of("code", 10000)
                .and("message", "This API Token is valid and active")
                .and("type", null);
    }
}
