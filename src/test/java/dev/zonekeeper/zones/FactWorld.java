package dev.zonekeeper.zones;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What tests of live facts share: a world that is left as it was, and people who had no call yet. */
final class FactWorld {

    static final String[] LEAST = {"zone:Zone Read", "zone:Logs Read", "zone:Logs Write"};
    static final String[] MORE = {
        "zone:Zone Read", "zone:Logs Read", "zone:Logs Write", "zone:DNS Read", "zone:Zone Settings Read"
    };

    private FactWorld() {}

    /** The token may switch and no more, and nobody was asked. */
    static void begin() {
        RunningSandbox.cloudflare().mainMay(LEAST);
        RunningSandbox.cloudflare().forgetCalls();
    }

    /** As the sandbox starts. */
    static void leave() {
        Simulator cloudflare = RunningSandbox.cloudflare();
        cloudflare.clearFaults();
        cloudflare.latency(0);
        cloudflare.mainMay(MORE);
    }

    static String database() {
        Path directory =
                Path.of("target/sandbox-of-tests-" + ProcessHandle.current().pid());
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all.toString();
    }

    static String id(String name) {
        return RunningSandbox.zone(name).id().value();
    }

    static List<String> zones(String account) {
        return RunningSandbox.bean(Zones.class).page(ZoneFilter.all(), Scope.all(), 1, 100).rows().stream()
                .filter(zone -> Objects.requireNonNull(zone.accountName()).contains(account))
                .map(zone -> zone.id().value())
                .toList();
    }

    static Person somebody() {
        return new Person("https://sso.example", UUID.randomUUID().toString(), "x", "groups", List.of(), List.of());
    }

    static void vault(String deed) {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create(RunningSandbox.sandbox().vaultUrl() + "/sandbox/" + deed))
                                    .PUT(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
