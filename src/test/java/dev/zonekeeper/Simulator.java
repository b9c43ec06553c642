package dev.zonekeeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control routes of the simulator, for tests. */
public final class Simulator {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String controls;

    /** @param apiUrl the API's address, such as {@code http://localhost:8081/client/v4} */
    public Simulator(String apiUrl) {
        this.controls = apiUrl.replaceFirst("/client/v4/?$", "/sandbox");
    }

    /** Orders one fault, written as JSON with single quotes. */
    public void fault(String json) {
        send("POST", "/faults", "[" + json.replace('\'', '"') + "]");
    }

    public void clearFaults() {
        send("DELETE", "/faults", "");
    }

    /** Changes a flag as if somebody did it elsewhere. */
    public void flag(String zone, boolean on) {
        send("PUT", "/flag?zone=" + zone + "&flag=" + on, "");
    }

    public boolean flag(String zone) {
        return JSON.readTree(send("GET", "/flag?zone=" + zone, "")).path("flag").asBoolean();
    }

    public void latency(int millis) {
        send("PUT", "/latency?millis=" + millis, "");
    }

    public void forgetCalls() {
        send("DELETE", "/calls", "");
    }

    /** All calls, such as {@code GET /zones?page=1}, oldest first. */
    public List<String> calls() {
        return logged().stream().map(call -> call.method() + " " + call.path()).toList();
    }

    /** Sends a control that has no method here, such as {@code PUT /zones?count=100}. */
    public void control(String method, String path) {
        send(method, path, "");
    }

    /** All calls to the API, oldest first. */
    public List<Call> logged() {
        List<Call> calls = new ArrayList<>();
        for (JsonNode call : JSON.readTree(send("GET", "/calls", ""))) {
            calls.add(new Call(
                    call.path("method").asString(),
                    call.path("path").asString(),
                    call.path("status").asInt(),
                    call.path("tokenName").asString("")));
        }
        return calls;
    }

    /** The calls for one zone's facts, such as {@code settings/ssl 403}, oldest first. */
    public List<String> factCalls(String zone) {
        List<String> calls = new ArrayList<>();
        for (JsonNode call : JSON.readTree(send("GET", "/calls", ""))) {
            String path = call.path("path").asString();
            int end = path.indexOf("/zones/" + zone + "/");
            if (end >= 0 && !path.endsWith("/flag")) {
                calls.add(path.substring(end + zone.length() + 8) + " "
                        + call.path("status").asInt());
            }
        }
        return calls;
    }

    /** What the token {@code main} may do, by scope and name of Cloudflare's permission groups. */
    public void mainMay(String... permissions) {
        String list = URLEncoder.encode(String.join(",", permissions), StandardCharsets.UTF_8);
        send("PUT", "/token?name=main&permissions=" + list, "");
    }

    /** The calls for one zone's flag, such as {@code GET 200}, oldest first. */
    public List<String> flagCalls(String zone) {
        return logged().stream()
                .filter(call -> call.path().endsWith("/zones/" + zone + "/logs/control/retention/flag"))
                .map(call -> call.method() + " " + call.status())
                .toList();
    }

    /** How often a token was verified. */
    public long verifications() {
        return logged().stream()
                .filter(call -> call.path().endsWith("/tokens/verify"))
                .count();
    }

    /**
     * A call as the simulator has it.
     *
     * @param path below {@code /client/v4}, with its query
     * @param status 0 where no answer went out
     */
    public record Call(String method, String path, int status, String tokenName) {}

    private String send(String method, String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(controls + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
