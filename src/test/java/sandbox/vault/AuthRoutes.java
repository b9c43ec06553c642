package sandbox.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sandbox.vault.IssuedTokens.Issued;

/** Sign-in by AppRole, and what a token may ask about itself. */
final class AuthRoutes {

    private final Keys keys;
    private final IssuedTokens tokens;

    AuthRoutes(Keys keys, IssuedTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    Answer login(Request request) {
        String roleId = request.body().path("role_id").asString("");
        String secretId = request.body().path("secret_id").asString("");
        return keys.open(roleId, secretId)
                ? Answer.auth(auth(tokens.issue()))
                : Answer.error(400, "invalid role or secret ID");
    }

    Answer self(Request request, Issued token) {
        return switch (request.method() + " " + request.path()) {
            case "GET lookup-self" -> Answer.data(described(token));
            case "POST renew-self" -> Answer.auth(auth(tokens.renew(token)));
            case "POST revoke-self" -> revoked(token);
            default -> Answer.denied();
        };
    }

    private Answer revoked(Issued token) {
        tokens.revoke(token);
        return Answer.none();
    }

    private static Map<String, Object> auth(Issued token) {
        Map<String, Object> auth = new LinkedHashMap<>();
        auth.put("client_token", token.value());
        auth.put("accessor", token.accessor());
        auth.put("policies", policies(token));
        auth.put("token_policies", policies(token));
        auth.put("metadata", Map.of("role_name", "zonekeeper"));
        auth.put("lease_duration", token.ttl().toSeconds());
        auth.put("renewable", !token.isRoot());
        auth.put("entity_id", "");
        auth.put("token_type", "service");
        auth.put("orphan", true);
        auth.put("num_uses", 0);
        return auth;
    }

    private static Map<String, @Nullable Object> described(Issued token) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("accessor", token.accessor());
        data.put("creation_time", token.issued().getEpochSecond());
        data.put("creation_ttl", token.ttl().toSeconds());
        data.put("display_name", token.isRoot() ? "root" : "approle");
        data.put("expire_time", token.isRoot() ? null : String.valueOf(token.ends()));
        data.put("explicit_max_ttl", 0);
        data.put("id", token.value());
        data.put("meta", null);
        data.put("num_uses", 0);
        data.put("orphan", true);
        data.put("path", token.isRoot() ? "auth/token/root" : "auth/approle/login");
        data.put("policies", policies(token));
        data.put("renewable", !token.isRoot());
        data.put("ttl", token.ttl().toSeconds());
        data.put("type", "service");
        return data;
    }

    private static List<String> policies(Issued token) {
        return token.isRoot() ? List.of("root") : List.of("default", "zonekeeper");
    }
}
