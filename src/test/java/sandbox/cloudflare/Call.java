package sandbox.cloudflare;

import java.time.Instant;
import java.util.Map;
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

    Map<String, @Nullable Object> json() {
        return Json.object(
                "method", method,
                "path", path,
                "body", body,
                "status", status,
                "tokenName", tokenName,
                "at", at.toString());
    }
}
