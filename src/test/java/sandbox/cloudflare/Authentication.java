package sandbox.cloudflare;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose request it is. A token that is not active counts for its own verification only. */
final class Authentication {

    private static final Pattern FORM = Pattern.compile("Bearer [A-Za-z0-9_-]{40,128}");

    private Authentication() {}

    /** The token of a request, if it may call the API. */
    static Token active(World world, ApiRequest request) {
        Token token = known(world, request);
        if (!token.statusAt(world.clock().instant()).equals("active")) {
            throw Refused.unknownToken();
        }
        return token;
    }

    /** The token of a request, also if it is disabled or expired. */
    static Token known(World world, ApiRequest request) {
        String authorization = request.header("Authorization");
        check(request, authorization);
        return world.tokens()
                .ofHeader(authorization)
                .filter(token -> !token.status().equals("revoked"))
                .orElseThrow(Refused::unknownToken);
    }

    private static void check(ApiRequest request, @Nullable String authorization) {
        if (authorization == null && request.header("X-Auth-Key") != null) {
            throw Refused.headers(6103, "Invalid format for X-Auth-Key header");
        }
        if (authorization == null) {
            throw Refused.noCredentials();
        }
        if (!FORM.matcher(authorization).matches()) {
            throw Refused.headers(6111, "Invalid format for Authorization header");
        }
    }
}
