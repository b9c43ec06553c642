package dev.zonekeeper.abuse;

import java.util.List;
import java.util.stream.Stream;

/** What the tour orders of the simulator: all that can go wrong, and answers that repeat the token they came with. */
final class Faults {

    private static final String FLAG = "'path': '/zones/*/logs/control/retention/flag', 'times': 50";
    private static final String TOKEN = Canaries.API_TOKEN;

    private Faults() {}

    static List<String> ofCloudflare() {
        return Stream.concat(usual(), repeating())
                .map(fault -> "{" + FLAG + ", " + fault + "}")
                .toList();
    }

    private static Stream<String> usual() {
        return Stream.concat(
                Stream.of(
                        "'status': 401, 'body': " + refusal(1000, "Invalid API Token"),
                        "'status': 401, 'body': " + refusal(10000, "Authentication error"),
                        "'status': 400, 'body': " + refusal(6003, "Invalid request headers"),
                        "'status': 403, 'body': " + refusal(9109, "Cannot use the access token from location: 1.2.3.4"),
                        "'status': 404",
                        "'status': 429, 'headers': {'Retry-After': '2'}",
                        "'status': 500",
                        "'status': 204",
                        "'status': 307, 'headers': {'Location': 'http://127.0.0.1:9/elsewhere'}"),
                Stream.of(
                                "html",
                                "success-false",
                                "timeout",
                                "reset-before",
                                "reset-after",
                                "truncated",
                                "missing-result",
                                "endless")
                        .map(kind -> "'kind': '" + kind + "'"));
    }

    /** As a proxy on the way that shows what it got, or an interface that names what it refuses. */
    private static Stream<String> repeating() {
        String tail = TOKEN.substring(TOKEN.length() - 8);
        return Stream.of(
                "'status': 401, 'body': " + refusal(1000, "Invalid API Token: " + TOKEN),
                "'status': 403, 'body': " + refusal(10000, "No token that ends with " + tail),
                "'status': 400, 'body': " + refusal(6003, "x".repeat(270) + " Authorization: Bearer " + TOKEN),
                "'status': 502, 'body': '<html><body>Authorization: Bearer " + TOKEN + "</body></html>'",
                "'status': 200, 'body': 'Authorization: Bearer " + TOKEN + "'",
                "'status': 200, 'body': '{ not JSON: " + TOKEN + "'",
                "'status': 403, 'headers': {'cf-ray': '" + TOKEN + "'}",
                "'status': 302, 'headers': {'Location': 'http://127.0.0.1:9/?t=" + TOKEN + "'}",
                "'status': 429, 'headers': {'Retry-After': '" + TOKEN + "'}, 'body': " + refusal(971, TOKEN),
                "'status': 200, 'headers': {'Content-Type': 'text/" + TOKEN + "', 'cf-ray': '" + TOKEN + "'}",
                "'status': 200, 'headers': {'Content-Type': '" + TOKEN + "'}",
                "'status': 200, 'headers': {'Content-Encoding': '" + TOKEN + "'}");
    }

    private static String refusal(int code, String message) {
        return "{'success': false, 'result': null, 'messages': [], 'errors': [{'code': %d, 'message': '%s'}]}"
                .formatted(code, message);
    }
}
