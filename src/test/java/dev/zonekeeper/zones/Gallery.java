package dev.zonekeeper.zones;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zonekeeper.access.Grant;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.retention.SwitchView;
import dev.zonekeeper.web.Installation;
import dev.zonekeeper.web.OutsideSystem.Fact;
import dev.zonekeeper.web.StatusMessage;
import dev.zonekeeper.web.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.web.util.UriComponentsBuilder;

/** Serves the pages with invented data, to look at them without a sandbox: {@code http://localhost:8199/zones}. */
final class Gallery {

    private final Drawing drawing = new Drawing();
    private final Invented invented = new Invented();

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 8199), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", new Gallery()::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try {
            if (path.matches("/(styles|scripts|icons)/.*")) {
                send(exchange, 200, Files.readAllBytes(Path.of("frontend" + path)), type(path));
            } else if (path.startsWith("/webjars/")) {
                byte[] htmx = getClass()
                        .getResourceAsStream("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js")
                        .readAllBytes();
                send(exchange, 200, htmx, "text/javascript");
            } else {
                page(exchange, path);
            }
        } catch (Exception e) {
            e.printStackTrace();
            send(exchange, 500, e.toString().getBytes(StandardCharsets.UTF_8), "text/plain");
        }
    }

    private void page(HttpExchange exchange, String path) throws Exception {
        var query = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build(true)
                .getQueryParams()
                .toSingleValueMap();
        boolean htmx = exchange.getRequestHeaders().containsKey("HX-Request");
        String[] parts = path.split("/");
        Map<String, Object> model = common(query);
        String html;
        int status = 200;
        if (parts.length >= 3 && exchange.getRequestMethod().equals("POST")) {
            Thread.sleep(Long.parseLong(System.getProperty("slow", "2500")));
            boolean on = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    .contains("enabled=true");
            String id = parts[2];
            if (path.endsWith("retention")) {
                invented.turn(id, on);
            }
            exchange.getResponseHeaders().set("HX-Trigger", "{\"retention-settled\":{\"zone\":\"" + id + "\"}}");
            model.put("view", invented.row(id).retention());
            model.put("message", invented.done(invented.row(id).zone(), on));
            html = drawing.draw("retention/outcome :: outcome", model);
        } else if (path.equals("/trouble")) {
            model.put("trouble", trouble());
            html = drawing.draw("web/trouble", model);
        } else if (path.equals("/choice")) {
            model.put("zones", invented.rows("", null, query.get("role")).subList(0, 2));
            html = drawing.draw("zones/choice", model);
        } else if (path.endsWith("/row")) {
            model.put("row", invented.row(parts[2]));
            list(model, query);
            html = drawing.draw("zones/row :: row(row=${row})", model);
        } else if (path.endsWith("/retention")) {
            confirm(model, parts[2], "true".equals(query.get("enabled")));
            html = drawing.draw(htmx ? "retention/confirm :: question" : "retention/confirm", model);
        } else if (parts.length == 3) {
            one(model, parts[2]);
            html = drawing.draw("zones/zone", model);
        } else {
            list(model, query);
            html = drawing.draw(htmx ? "zones/list :: results" : "zones/list", model);
        }
        send(exchange, status, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    private Map<String, Object> common(Map<String, String> query) {
        Map<String, Object> model = new HashMap<>();
        Role role = Role.valueOf(query.getOrDefault("role", "OPERATOR"));
        if (!"none".equals(query.get("person"))) {
            model.put(
                    "person",
                    new Person("i", "s", "Olga Brandt", "groups", List.of(), List.of(new Grant(role, List.of("*")))));
        }
        List<String> sandbox = query.containsKey("real") ? List.of() : List.of("Cloudflare", "Vault", "sign-in");
        model.put("installation", new Installation(URI.create("http://localhost:8080"), false, false, sandbox));
        if (query.containsKey("message")) {
            model.put(
                    "message",
                    new StatusMessage(
                            StatusMessage.Tone.valueOf(query.get("message")),
                            "checkout-hartmann.com",
                            "keeps its logs.",
                            Invented.NOW,
                            "9e2c41d07bfa3c11-FRA",
                            "Turn off again",
                            "/zones"));
        }
        return model;
    }

    private void list(Map<String, Object> model, Map<String, String> query) {
        String q = java.net.URLDecoder.decode(query.getOrDefault("q", ""), StandardCharsets.UTF_8);
        Retention retention = query.containsKey("retention") ? Retention.valueOf(query.get("retention")) : null;
        String sort = query.getOrDefault("sort", "name");
        ZoneFilter filter = new ZoneFilter(
                q,
                retention,
                ZoneFilter.Sort.valueOf(sort.replace("-", "").toUpperCase(Locale.ROOT)),
                sort.startsWith("-"));
        List<ZoneRow> rows = query.containsKey("empty") ? List.of() : invented.rows(q, retention, query.get("role"));
        model.put("page", invented.page(rows, q, retention, Integer.parseInt(query.getOrDefault("page", "1"))));
        model.put("filter", filter);
        model.put("counts", invented.counts(rows, q, retention));
        model.put("sizes", List.of(20, 50, 100));
        model.put("links", new ZoneLinks(filter, Integer.parseInt(query.getOrDefault("size", "20"))));
    }

    private void one(Map<String, Object> model, String id) {
        ZoneRow row = invented.row(id);
        model.put("zone", row.zone());
        model.put("view", row.retention());
        model.put("refreshable", true);
        model.put("card", invented.card(row));
        model.put("facts", invented.facts(row.zone()));
        model.put("events", invented.events(row.zone()));
        model.put("eventCount", 14L);
        model.put("cloudflareUrl", "https://dash.cloudflare.com/x/" + row.zone().name());
    }

    private void confirm(Map<String, Object> model, String id, boolean enabled) {
        SwitchView view = invented.row(id).retention();
        model.put("zone", invented.row(id).zone());
        model.put("enabled", enabled);
        model.put("view", view);
        model.put("next", invented.next(view, enabled));
        model.put("readableUntil", LocalDate.of(2026, 12, 1));
        model.put("reasonRequired", false);
        model.put("reason", "");
    }

    private static Trouble trouble() {
        return new Trouble(
                503,
                "Nothing was switched",
                "Vault is sealed, so the token cannot be read",
                "You asked to turn on log retention for fjordline-cargo.no. The switch needs its API token, which lives in"
                        + " Vault, and Vault has been sealed since 13:52. Cloudflare was not called.",
                List.of(
                        new Fact("What still works", "Looking, searching, history, audit: all from the last readings"),
                        new Fact(
                                "What to do",
                                "Someone who holds unseal keys unseals Vault at vault.nordwind.example:8200."),
                        new Fact("Reference", "zk-01JDF4T8W2")),
                "/zones",
                "/zones",
                "Back to fjordline-cargo.no");
    }

    private static String type(String path) {
        return path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
    }

    private static void send(HttpExchange exchange, int status, byte[] body, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
