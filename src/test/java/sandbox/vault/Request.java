package sandbox.vault;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as the routes see it.
 *
 * @param method in capitals; Vault takes PUT for POST, and GET with {@code list=true} for LIST, and so is it here
 * @param path without the leading slash
 * @param token of {@code X-Vault-Token} or the Bearer form of {@code Authorization}
 * @param body an empty object if there is none
 */
record Request(
        String method,
        String path,
        Map<String, String> query,
        @Nullable String token,
        JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getQuery());
        String path = exchange.getRequestURI().getPath().replaceFirst("^/+", "");
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        return new Request(method(exchange, query, path), path, query, token(exchange), body);
    }

    /** The same, some way down its path. */
    Request below(String prefix) {
        return new Request(method, path.substring(prefix.length()), query, token, body);
    }

    boolean starts(String prefix) {
        return path.startsWith(prefix);
    }

    boolean is(String method, String path) {
        return this.method.equals(method) && this.path.equals(path);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(query.getOrDefault(name, String.valueOf(otherwise)));
    }

    private static String method(HttpExchange exchange, Map<String, String> query, String path) {
        String method = exchange.getRequestMethod();
        if (method.equals("GET") && "true".equals(query.get("list"))) {
            return "LIST";
        }
        return method.equals("PUT") && path.startsWith("v1/") ? "POST" : method;
    }

    private static @Nullable String token(HttpExchange exchange) {
        String own = exchange.getRequestHeaders().getFirst("X-Vault-Token");
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        return own == null && bearer != null && bearer.startsWith("Bearer ") ? bearer.substring(7) : own;
    }

    private static Map<String, String> query(@Nullable String text) {
        Map<String, String> query = new TreeMap<>();
        for (String part : text == null ? new String[0] : text.split("&")) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        return query;
    }
}
