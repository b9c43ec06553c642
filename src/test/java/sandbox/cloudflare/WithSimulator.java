package sandbox.cloudflare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A fresh simulator for each test, and few words to speak with it. */
abstract class WithSimulator {

    static final String CARDS = CloudflareSimulator.zoneId("cards.kestrelbank.com");
    static final String FLAG = "zones/" + CARDS + "/logs/control/retention/flag";

    final SettableClock clock = new SettableClock();
    final HttpClient http = HttpClient.newHttpClient();
    CloudflareSimulator simulator;

    @BeforeEach
    void startSimulator() {
        simulator = CloudflareSimulator.start(0, clock);
    }

    @AfterEach
    void closeSimulator() {
        simulator.close();
    }

    HttpResponse<String> get(String path) {
        return get(path, CloudflareSimulator.MAIN_TOKEN);
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path, token).build());
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, body, CloudflareSimulator.MAIN_TOKEN);
    }

    HttpResponse<String> post(String path, String body, String token) {
        return send(posting(path, body, token));
    }

    CompletableFuture<HttpResponse<String>> later(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    HttpRequest posting(String path, String body, String token) {
        return request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
                .header("Authorization", "Bearer " + token);
    }

    /** Sends a control request, such as {@code PUT latency?millis=300}. */
    HttpResponse<String> control(String line) {
        return control(line, "");
    }

    HttpResponse<String> control(String line, String body) {
        String[] parts = line.split(" ", 2);
        URI uri = URI.create("http://localhost:" + simulator.port() + "/sandbox/" + parts[1]);
        HttpRequest.BodyPublisher publisher = HttpRequest.BodyPublishers.ofString(body);
        return send(HttpRequest.newBuilder(uri).method(parts[0], publisher).build());
    }

    HttpResponse<String> order(String faults) {
        return control("POST faults", faults.replace('\'', '"'));
    }

    boolean kept() {
        return Json.read(control("GET flag?zone=" + CARDS).body()).get("flag").asBoolean();
    }

    JsonNode calls() {
        return Json.read(control("GET calls").body());
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body());
    }

    /** The first error's code, and what went with it. */
    static String refusal(HttpResponse<String> response) {
        JsonNode error = json(response).get("errors").get(0);
        return response.statusCode() + "/" + error.get("code") + " "
                + error.get("message").asString();
    }

    /** Asks again until it holds; the limit is for a test that would never end. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited for in vain");
            }
            Thread.onSpinWait();
        }
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
