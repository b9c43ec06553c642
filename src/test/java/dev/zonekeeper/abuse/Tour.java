package dev.zonekeeper.abuse;

import dev.zonekeeper.abuse.Routes.Route;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.cloudflare.Cloudflare;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.cloudflare.ReadRetentionFlag;
import dev.zonekeeper.cloudflare.SetRetentionFlag;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import dev.zonekeeper.tokens.Tokens;
import dev.zonekeeper.vault.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sandbox.cloudflare.CloudflareSimulator;

/** A bad day from morning to evening: all people, all pages, all faults; keeps every answer and every exception. */
final class Tour {

    private static final Duration LONGER_THAN_KEPT = Duration.ofSeconds(61);
    private static final Duration LONGER_THAN_BLOCKED = Duration.ofMinutes(6);

    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Queue<String> exceptions = new ConcurrentLinkedQueue<>();
    private final List<Caller> callers = new ArrayList<>();
    private final List<Zone> switchable;
    private int next;

    Tour() {
        switchable = Abused.bean(Zones.class).page(ZoneFilter.all(), Scope.all(), 1, 500).rows().stream()
                .filter(zone -> zone.retention().isKnown())
                .toList();
    }

    void go() {
        Stream.concat(Stream.of(Caller.ANONYMOUS), Abused.PEOPLE.stream())
                .forEach(person -> callers.add(new Caller(person, replies::add)));
        switchOne();
        Faults.ofCloudflare().forEach(this::underFault);
        vaultTrouble();
        signInTrouble();
        badRequests();
        everyPage();
        Abused.calm();
        // What the faults left unknown is known again.
        switchable.forEach(zone -> caller("operator").post("/zones/" + zone.id() + "/refresh", Map.of()));
    }

    Caller caller(String name) {
        return callers.stream()
                .filter(caller -> caller.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void everyPage() {
        List<String> zones = List.of(
                CloudflareSimulator.zoneId("cards.kestrelbank.com"),
                switchable.get(0).id().value(),
                switchable.get(1).id().value());
        for (Route route : Routes.all()) {
            if (route.method().equals("GET") && !route.pattern().endsWith("/heapdump")) {
                paths(route.pattern(), zones).forEach(this::visit);
            }
        }
    }

    private static List<String> paths(String pattern, List<String> zones) {
        if (!pattern.contains("{")) {
            return Stream.of("", "?format=csv", "?format=ndjson&q=a&enabled=true")
                    .map(query -> pattern + query)
                    .toList();
        }
        return zones.stream()
                .flatMap(zone -> Stream.of("dnssec", "logpush", "settings")
                        .map(fact -> pattern.replaceFirst("\\{zone[^}]*}", zone).replaceAll("\\{[^}]*}", fact)))
                .distinct()
                .flatMap(path -> Stream.of(path + "?enabled=true", path + "?enabled=false"))
                .toList();
    }

    private void visit(String path) {
        for (Caller caller : callers) {
            caller.get(path);
            caller.get(path, "HX-Request", "true");
        }
    }

    private void underFault(String fault) {
        Abused.cloudflare().fault(fault);
        switchOne();
        exceptionsOfCalls();
        caller("admin").get("/tokens");
        caller("viewer").get("/status");
        Abused.cloudflare().clearFaults();
        Abused.CLOCK.move(LONGER_THAN_BLOCKED);
    }

    /** Reads one zone again and switches it, in a page and under htmx; each time another, as a fault may leave it locked. */
    private void switchOne() {
        for (String[] headers : new String[][] {{}, {"HX-Request", "true"}}) {
            Zone zone = switchable.get(next++ % switchable.size());
            Abused.CLOCK.move(Duration.ofSeconds(11));
            Caller operator = caller("operator");
            String path = "/zones/" + zone.id();
            operator.post(path + "/refresh", Map.of(), headers);
            Retention now = Abused.bean(Zones.class)
                    .find(zone.id(), Scope.all())
                    .orElseThrow()
                    .retention();
            boolean on = now == Retention.ON;
            operator.get(path + "/retention?enabled=" + !on, headers);
            operator.post(
                    path + "/retention",
                    Map.of("enabled", String.valueOf(!on), "seen", on ? "ON" : "OFF", "reason", "INC-1"),
                    headers);
            operator.get(path);
            operator.get("/audit");
        }
    }

    private void exceptionsOfCalls() {
        Zone zone = switchable.get(next++ % switchable.size());
        TokenId token = Abused.bean(Tokens.class).all().get(0).id();
        Cloudflare cloudflare = Abused.bean(Cloudflare.class);
        attempt(() -> cloudflare.callOnce(new ReadRetentionFlag(zone.id()), token, Priority.CLICK));
        attempt(() -> cloudflare.callOnce(
                new SetRetentionFlag(zone.id(), zone.retention() == Retention.ON), token, Priority.CLICK));
        attempt(() -> Abused.bean(Secrets.class).read(Abused.TOKEN_PATH));
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException thrown) {
            caught(thrown);
        }
    }

    /** Keeps an exception as a log would print it. */
    void caught(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        exceptions.add(text.toString());
    }

    private void vaultTrouble() {
        for (String order : List.of("seal", "unseal", "deny", "allow")) {
            order(order);
            withoutWhatIsKept();
        }
        String later = Canaries.LATER_TOKEN;
        for (Map<String, String> values : List.of(
                Map.of("other", later),
                Map.of("value", ""),
                Map.of("value", later + "\n" + later),
                Map.of("value", "\r\nX-Smuggled: " + later),
                Map.of("value", "Bearer " + later),
                Map.of("value", later + " \u00e9"),
                Map.of("value", later.substring(20)),
                Map.of("value", later))) {
            Abused.VAULT.put(Abused.TOKEN_PATH, values);
            withoutWhatIsKept();
        }
        Abused.VAULT.put(Abused.TOKEN_PATH, Map.of("value", Canaries.API_TOKEN));
        withoutWhatIsKept();
        Abused.calm();
    }

    private void withoutWhatIsKept() {
        Abused.CLOCK.move(LONGER_THAN_KEPT);
        switchOne();
        exceptionsOfCalls();
        caller("admin").get("/tokens");
        caller("viewer").get("/status");
    }

    private void order(String order) {
        caller(Caller.ANONYMOUS)
                .send(HttpRequest.newBuilder(URI.create(Abused.VAULT.address() + "/sandbox/" + order))
                        .PUT(BodyPublishers.noBody())
                        .build());
    }

    /** A callback with a code that the provider refuses, one that it refused itself, one of nobody's, and a sign-out. */
    private void signInTrouble() {
        Caller somebody = caller(Caller.ANONYMOUS);
        String toProvider = somebody.get("/oauth2/authorization/sso").header("location");
        String state = toProvider.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        String callback = "/login/oauth2/code/sso";
        somebody.get(callback + "?code=no-such-code&state=" + state);
        somebody.get(callback + "?error=access_denied&error_description=no&state=" + state);
        somebody.get(callback + "?code=x&state=y");
        Caller leaving = new Caller("viewer", replies::add);
        leaving.follow(leaving.post("/logout", Map.of()));
    }

    private void badRequests() {
        new Barrage(5, replies::add).send(400);
    }

    String bodies() {
        return replies.stream().map(Reply::body).collect(Collectors.joining("\n"));
    }

    String heads() {
        return replies.stream()
                .map(reply -> reply.address() + "\n" + reply.head())
                .collect(Collectors.joining("\n"));
    }

    String exceptions() {
        return String.join("\n", exceptions);
    }

    /** What was looked through once is not looked through again. */
    void forget() {
        replies.clear();
        exceptions.clear();
    }

    /** Whether there was enough of a day. */
    boolean wasLong() {
        return replies.size() > 1_000 && exceptions.size() > 30;
    }

    void plantAnswer(int status, String text) {
        PlantedPage.answering(status, text, () -> caller("viewer").get(PlantedPage.PATH));
    }
}
