package dev.zonekeeper.outside;

import dev.zonekeeper.MovableClock;
import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import sandbox.FreePort;
import sandbox.Sandbox;
import sandbox.cloudflare.CloudflareSimulator;
import sandbox.sso.SsoSandbox;
import sandbox.vault.VaultSandbox;

/**
 * The whole application with a Vault, a sign-in and a database that tests take away; each test leaves all of them
 * running. It was started without Vault and sign-in, and what a visitor got then is kept.
 */
final class Outside {

    private static final MovableClock CLOCK = new MovableClock();
    private static final int PORT = FreePort.orAny(0);
    private static final int SSO_PORT = FreePort.orAny(0);
    private static final int VAULT_PORT = FreePort.orAny(0);
    private static final Part<VaultSandbox> VAULT = new Part<>(Outside::startVault);
    private static final Part<SsoSandbox> SSO = new Part<>(Outside::startSso);
    private static final Part<DatabaseServer> DATABASE = new Part<>(DatabaseServer.at(
            Path.of("target/outside-" + ProcessHandle.current().pid())));
    private static final Sandbox SANDBOX = start();
    private static final HttpResponse<String> PAGE_AT_START = new Guest(url()).follow("/zones?q=shop");
    private static final HttpResponse<String> HEALTH_AT_START = new Guest(url()).get("/actuator/health");

    static {
        becomeWhole();
    }

    private Outside() {}

    private static Sandbox start() {
        DATABASE.start();
        Sandbox sandbox = Sandbox.start(
                CLOCK,
                "--server.port=" + PORT,
                "--server.shutdown=immediate",
                "--sandbox.cloudflare.port=0",
                "--sandbox.sso=elsewhere",
                "--sandbox.sso.port=" + SSO_PORT,
                "--sandbox.vault=elsewhere",
                "--sandbox.vault.port=" + VAULT_PORT,
                "--spring.datasource.url=" + DatabaseServer.URL,
                "--spring.datasource.hikari.connection-timeout=500",
                "--spring.datasource.hikari.maximum-pool-size=20",
                "--logging.level.root=error",
                "--zonekeeper.vault.read-timeout=500ms",
                // Short, so that a test need not move the clock beyond a lease to have the token read again.
                "--zonekeeper.tokens.cached-for=1s",
                "--zonekeeper.cloudflare.answer-within=5s",
                "--zonekeeper.inventory.retry-after=1s",
                "--zonekeeper.retention.confirm-within=300ms",
                "--zonekeeper.retention.read-every=20h",
                "--zonekeeper.retention.read-failed-every=20h",
                "--zonekeeper.retention.settle-every=500ms");
        Runtime.getRuntime().addShutdownHook(new Thread(Outside::close));
        return sandbox;
    }

    private static void becomeWhole() {
        VAULT.start();
        SSO.start();
        Zones zones = SANDBOX.application().getBean(Zones.class);
        RunningSandbox.await("the first readings, by itself", () -> {
            // A sweep that found no Vault rests for a while.
            CLOCK.move(Duration.ofSeconds(1));
            return zones.counts(ZoneFilter.all(), Scope.all(), Instant.EPOCH).total() >= 60
                    && zones.due(CLOCK.instant(), 1).isEmpty();
        });
    }

    private static VaultSandbox startVault() {
        VaultSandbox vault = VaultSandbox.start(VAULT_PORT);
        vault.put("zonekeeper/tokens/main", Map.of("value", CloudflareSimulator.MAIN_TOKEN));
        return vault;
    }

    private static SsoSandbox startSso() {
        return SsoSandbox.start(new SsoSandbox.Options(SSO_PORT, url(), UnaryOperator.identity()));
    }

    private static void close() {
        SANDBOX.close();
        VAULT.close();
        SSO.close();
        DATABASE.close();
    }

    /** What somebody got who came while neither Vault nor sign-in had ever answered. */
    static HttpResponse<String> pageAtStart() {
        return PAGE_AT_START;
    }

    static HttpResponse<String> healthAtStart() {
        return HEALTH_AT_START;
    }

    static String url() {
        return "http://localhost:" + PORT;
    }

    static MovableClock clock() {
        return CLOCK;
    }

    static Part<VaultSandbox> vault() {
        return VAULT;
    }

    static Part<SsoSandbox> sso() {
        return SSO;
    }

    static Part<DatabaseServer> database() {
        return DATABASE;
    }

    static Simulator cloudflare() {
        return new Simulator(SANDBOX.cloudflareUrl());
    }

    static <T> T bean(Class<T> type) {
        return SANDBOX.application().getBean(type);
    }

    static Zone zone(String name) {
        return bean(Zones.class).named(name, Scope.all()).get(0);
    }
}
