package dev.zonekeeper.zones;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zonekeeper.inventory.Retention;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Serves the pages with what is invented, to look at them without a sandbox: {@code http://localhost:8199/zones}, with
 * {@code ?role=VIEWER}, {@code /trouble}, {@code /choice}. A switch settles at once.
 */
final class Gallery {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Drawing drawing = new Drawing();
    private final InventedPages pages = new InventedPages();

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 8199), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", new Gallery()::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.matches("/(styles|scripts|icons)/.*")) {
            send(exchange, Files.readAllBytes(Path.of("frontend" + path)), type(path));
        } else if (path.startsWith("/webjars/")) {
            try (InputStream htmx = Objects.requireNonNull(Gallery.class.getResourceAsStream(HTMX))) {
                send(exchange, htmx.readAllBytes(), "text/javascript");
            }
        } else {
            send(exchange, page(exchange, path).getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        }
    }

    private String page(HttpExchange exchange, String path) throws IOException {
        boolean htmx = exchange.getRequestHeaders().containsKey("HX-Request");
        Map<String, String> query = query(exchange);
        String[] parts = path.split("/");
        if (exchange.getRequestMethod().equals("POST") && parts.length == 4) {
            return settle(exchange, parts[2]);
        }
        Map<String, Object> model = list(query);
        if (path.equals("/trouble")) {
            model.put("trouble", InventedPages.trouble());
            return drawing.draw("web/trouble", model);
        } else if (path.equals("/choice")) {
            return drawing.draw("zones/choice", pages.any());
        } else if (path.endsWith("/row")) {
            model.put("row", pages.invented().row(parts[2]));
            return drawing.draw("zones/row :: row(row=${row})", model);
        } else if (path.endsWith("/retention")) {
            pages.confirm(model, parts[2], "true".equals(query.get("enabled")));
            return drawing.draw(htmx ? "retention/confirm :: question" : "retention/confirm", model);
        } else if (parts.length == 3) {
            pages.one(model, parts[2]);
            return drawing.draw("zones/zone", model);
        }
        return drawing.draw(htmx ? "zones/list :: results" : "zones/list", model);
    }

    private String settle(HttpExchange exchange, String id) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean on = body.contains("enabled=true");
        if (body.contains("enabled=")) {
            pages.invented().turn(id, on);
        }
        exchange.getResponseHeaders().set("HX-Trigger", "{\"retention-settled\":{\"zone\":\"" + id + "\"}}");
        Map<String, Object> model = pages.common("OPERATOR");
        ZoneRow row = pages.invented().row(id);
        model.put("view", row.retention());
        model.put("message", pages.invented().done(row.zone(), on));
        return drawing.draw("retention/outcome :: outcome", model);
    }

    private Map<String, Object> list(Map<String, String> query) {
        String state = query.get("retention");
        return pages.list(
                URLDecoder.decode(query.getOrDefault("q", ""), StandardCharsets.UTF_8),
                state == null ? null : Retention.valueOf(state),
                query.getOrDefault("sort", "name"),
                Integer.parseInt(query.getOrDefault("page", "1")),
                Integer.parseInt(query.getOrDefault("size", "20")),
                query.getOrDefault("role", "OPERATOR"));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build(true)
                .getQueryParams()
                .toSingleValueMap();
    }

    private static String type(String path) {
        return path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
    }

    private static void send(HttpExchange exchange, byte[] body, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
