package sandbox.cloudflare;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One call in the log; its status is 0 until an answer begins to go out, and stays so if none does. */
final class Call {

    private final String method;
    private final String path;
    private final String body;
    private final @Nullable String tokenName;
    private final Instant at;
    private volatile int status;

    Call(String method, String path, String body, @Nullable String tokenName, Instant at) {
        this.method = method;
        this.path = path;
        this.body = body;
        this.tokenName = tokenName;
        this.at = at;
    }

    void answered(int status) {
        this.status = status;
    }

    JsonObject json() {
        return JsonObject.of("method", method)
                .and("path", path)
                .and("body", body)
                .and("status", status)
                .and("tokenName", tokenName)
                .and("at", at.toString());
    }
}
