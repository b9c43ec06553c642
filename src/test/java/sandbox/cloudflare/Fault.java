package sandbox.cloudflare;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fault to order.
 *
 * @param path a pattern for the path below {@code /client/v4}, where {@code *} stands for anything; it sees the query
 *     only if it holds a {@code ?}
 * @param method the only method that it applies to; any if null
 * @param token name of the only token that it applies to; any if null
 * @param times how often; for ever if negative
 * @param after whether what was asked for is done before the fault
 * @param delay how long it waits, or how far apart its pieces are; null leaves it to the kind
 */
record Fault(
        String path,
        @Nullable String method,
        @Nullable String token,
        FaultKind kind,
        int status,
        Map<String, String> headers,
        @Nullable JsonNode body,
        int times,
        boolean after,
        @Nullable Duration delay) {

    boolean concerns(ApiRequest request, @Nullable Token caller) {
        return (method == null || method.equalsIgnoreCase(request.method()))
                && (token == null || (caller != null && token.equals(caller.name())))
                && pattern()
                        .matcher(path.contains("?") ? request.address() : request.path())
                        .matches();
    }

    Duration delayOr(Duration otherwise) {
        return delay == null ? otherwise : delay;
    }

    JsonObject json(int left) {
        return JsonObject.of("path", path)
                .and("method", method)
                .and("kind", kind.text())
                .and("status", status)
                .and("times", left);
    }

    private Pattern pattern() {
        String[] literals = path.split("\\*", -1);
        for (int i = 0; i < literals.length; i++) {
            literals[i] = Pattern.quote(literals[i]);
        }
        return Pattern.compile(String.join(".*", literals));
    }
}
