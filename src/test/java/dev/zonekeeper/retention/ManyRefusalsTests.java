package dev.zonekeeper.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.Await;
import dev.zonekeeper.SecondSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.StandingClock;
import dev.zonekeeper.inventory.Zones;
import dev.zonekeeper.tokens.Token;
import dev.zonekeeper.tokens.TokenState;
import dev.zonekeeper.tokens.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sandbox.Sandbox;
import sandbox.vault.VaultSandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of zones whose plan lacks the flag: their refusals say nothing of the token, and cost nothing of it. */
class ManyRefusalsTests {

    private static final long REFUSED = 14_000;
    private static final long OF_THE_START = 60;

    private final StandingClock clock = new StandingClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox = SecondSandbox.start(
            "many-refusals",
            clock,
            "--zonekeeper.cloudflare.requests=10000000",
            "--zonekeeper.cloudflare.window=1s",
            // One commit a zone: what is asked here is not whether the disk keeps up.
            "--spring.datasource.url=jdbc:h2:mem:many-refusals;DB_CLOSE_DELAY=-1");
    private final Simulator cloudflare = new Simulator(sandbox.cloudflareUrl());
    private final Zones zones = sandbox.application().getBean(Zones.class);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void doNotMarkTheTokenNorReadVaultMoreOftenNorVerify() {
        Await.until(
                "the first readings",
                () -> counted() >= OF_THE_START && zones.due(clock.instant(), 1).isEmpty());
        long unavailable = unavailable();
        long events = events();
        cloudflare.control("PUT", "/limit?requests=1000000&seconds=300");
        cloudflare.control("PUT", "/zones?count=" + (OF_THE_START + REFUSED));
        cloudflare.fault("{'path': '/zones/*/flag', 'times': -1, 'status': 401, 'body': "
                + FaultyZone.error(10000, "Unauthorized") + "}");
        vault("DELETE", "/sandbox/calls");
        cloudflare.forgetCalls();

        // From here on it stands: what was read from Vault stays fresh, and another read would be one too many.
        clock.move(Duration.ofMinutes(16));
        for (long some = 1_000; some <= REFUSED; some += 1_000) {
            long listed = OF_THE_START + some;
            Await.until(listed + " zones", () -> counted() >= listed);
        }
        for (long some = 1_000; some <= REFUSED; some += 1_000) {
            long expected = unavailable + some;
            Await.until(expected + " refusals", () -> unavailable() >= expected);
        }

        assertThat(readsOfTheToken()).isEqualTo(1);
        assertThat(cloudflare.verifications()).isZero();
        List<String> flags = cloudflare.logged().stream()
                .filter(call -> call.path().endsWith("/flag"))
                .map(Simulator.Call::path)
                .toList();
        assertThat(flags).hasSize((int) REFUSED).doesNotHaveDuplicates();
        Token token = sandbox.application().getBean(Tokens.class).all().get(0);
        assertThat(token.state()).isEqualTo(TokenState.ACTIVE);
        assertThat(token.verifiedAt()).isNull();
        assertThat(token.message()).isNull();
        assertThat(events()).isEqualTo(events);
    }

    private long readsOfTheToken() {
        long reads = 0;
        for (JsonNode call : JsonMapper.shared().readTree(vault("GET", "/sandbox/calls"))) {
            reads += call.path("path").asString().endsWith("data/zonekeeper/tokens/main") ? 1 : 0;
        }
        return reads;
    }

    private long counted() {
        return number("select count(*) from zone");
    }

    private long unavailable() {
        return number("select count(*) from zone where retention = 'UNAVAILABLE'");
    }

    private long events() {
        return number("select count(*) from audit_event");
    }

    private long number(String sql) {
        return sandbox.application()
                .getBean(JdbcClient.class)
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private String vault(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.vaultUrl() + path))
                .header("X-Vault-Token", VaultSandbox.ROOT_TOKEN)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }
}
