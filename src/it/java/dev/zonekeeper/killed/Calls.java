package dev.zonekeeper.killed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the simulator was asked about flags since it started, oldest first. */
record Calls(List<OfFlag> all) {

    private static final Pattern PATH = Pattern.compile("/zones/([0-9a-f]{32})/logs/control/retention/flag$");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One of them.
     *
     * @param flag what a POST wanted; false for a GET
     */
    record OfFlag(String zone, boolean post, boolean flag, Instant at) {}

    static Calls read(URI cloudflare) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(cloudflare.resolve("/sandbox/calls")).build();
            String log = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            List<OfFlag> all = new ArrayList<>();
            JSON.readTree(log).forEach(call -> add(call, all));
            return new Calls(List.copyOf(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void add(JsonNode call, List<OfFlag> all) {
        Matcher path = PATH.matcher(call.path("path").asString());
        if (path.find()) {
            boolean post = call.path("method").asString().equals("POST");
            boolean flag = post
                    && JSON.readTree(call.path("body").asString()).path("flag").asBoolean();
            Instant at = Instant.parse(call.path("at").asString());
            all.add(new OfFlag(path.group(1), post, flag, at));
        }
    }

    List<OfFlag> posts(String zone) {
        return all.stream()
                .filter(call -> call.post() && call.zone().equals(zone))
                .toList();
    }

    /** The calls for a zone from an instant on, in words. */
    String since(Instant from, String zone) {
        List<String> words = all.stream()
                .filter(call -> call.zone().equals(zone) && !call.at().isBefore(from))
                .map(call -> call.post() ? "POST" : "GET")
                .toList();
        return words.isEmpty() ? "no call" : String.join(" ", words);
    }
}
