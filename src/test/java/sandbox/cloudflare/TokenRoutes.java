package sandbox.cloudflare;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        throw Refused.notReached();
    }

    private static Answer verified(Session session) {
        Token token = session.token();
        String status = token.statusAt(session.world().clock().instant());
        Map<String, @Nullable Object> result = Json.object("id", token.id(), "status", status);
        Instant expiresOn = token.expiresOn();
        if (expiresOn != null) {
            result.put("expires_on", expiresOn.toString());
        }
        return Envelope.result(result, status.equals("active") ? List.of(valid()) : List.of());
    }

    /** A message with the number of a refusal, on success: seen in life. */
    private static Map<String, @Nullable Object> valid() {
        return Json.object("code", 10000, "message", "This API Token is valid and active", "type", null);
    }
}
