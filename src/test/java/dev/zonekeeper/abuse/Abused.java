package dev.zonekeeper.abuse;

import ch.qos.logback.classic.Level;
import dev.zonekeeper.MovableClock;
import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import dev.zonekeeper.tokens.TokenState;
import dev.zonekeeper.tokens.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import sandbox.Sandbox;
import sandbox.cloudflare.CloudflareSimulator;
import sandbox.sso.SsoSandbox;
import sandbox.vault.Keys;
import sandbox.vault.VaultSandbox;

/** One installation with secrets of its own, for the tests that treat it badly; one a JVM, apart from the others'. */
final class Abused {

    static final List<String> PEOPLE = List.of("nobody", "viewer", "operator", "admin", "team");
    static final String TOKEN_PATH = "zonekeeper/tokens/main";
    static final Path DIRECTORY =
            Path.of("target/abused-" + ProcessHandle.current().pid());
    static final MovableClock CLOCK = new MovableClock();

    static final VaultSandbox VAULT =
            VaultSandbox.start(0, new Keys(Canaries.VAULT_TOKEN, VaultSandbox.ROLE_ID, VaultSandbox.SECRET_ID));
    private static final int PORT = freePort();
    static final String URL = "http://localhost:" + PORT;
    static final SsoSandbox SSO =
            SsoSandbox.start(new SsoSandbox.Options(0, URL, UnaryOperator.identity(), Canaries.CLIENT_SECRET));
    /** Open from before the application starts: the provider has set up the logging of this JVM by now. */
    static final LoudLog LOG = new LoudLog(DIRECTORY.resolve("everything.log"));

    static final Sandbox SANDBOX = start();

    private Abused() {}

    private static Sandbox start() {
        VAULT.put(TOKEN_PATH, Map.of("value", Canaries.API_TOKEN));
        LOG.open(Level.DEBUG);
        Sandbox sandbox = Sandbox.start(CLOCK, arguments());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            sandbox.close();
            SSO.close();
            VAULT.close();
        }));
        Zones zones = sandbox.application().getBean(Zones.class);
        RunningSandbox.await(
                "the first readings",
                () -> zones.counts(ZoneFilter.all(), Scope.all(), Instant.EPOCH).total() >= 60
                        && zones.due(CLOCK.instant(), 1).isEmpty());
        return sandbox;
    }

    private static String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + PORT,
                "--sandbox.cloudflare.port=0",
                "--sandbox.vault=off",
                "--sandbox.sso=off",
                "--sandbox.directory=" + DIRECTORY,
                "--zonekeeper.vault.address=" + VAULT.address(),
                "--zonekeeper.vault.token=" + Canaries.VAULT_TOKEN,
                "--zonekeeper.vault.read-timeout=500ms",
                "--zonekeeper.tokens.path=" + TOKEN_PATH,
                "--zonekeeper.sso.issuer-uri=" + SSO.issuer(),
                "--zonekeeper.sso.client-id=" + SsoSandbox.CLIENT_ID,
                "--zonekeeper.sso.client-secret=" + Canaries.CLIENT_SECRET,
                // All of the actuator, to see that nobody is let in to it and that it shows nothing.
                "--management.endpoints.web.exposure.include=*",
                "--logging.level.root=debug",
                "--zonekeeper.cloudflare.answer-within=700ms",
                "--zonekeeper.retention.confirm-within=200ms",
                "--zonekeeper.retention.read-every=20h",
                "--zonekeeper.retention.read-failed-every=20h",
                "--zonekeeper.retention.settle-every=1h",
                "--zonekeeper.inventory.sync-every=20h"));
        grants(arguments);
        return arguments.toArray(String[]::new);
    }

    private static void grants(List<String> arguments) {
        List<String> grants = List.of(
                "zk-viewers viewer *",
                "zk-operators operator *",
                "zk-admins admin *",
                "zk-team-kestrel operator " + CloudflareSimulator.KESTREL_BANK);
        for (int n = 0; n < grants.size(); n++) {
            String[] parts = grants.get(n).split(" ");
            String prefix = "--zonekeeper.access.grants[" + n + "].";
            arguments.add(prefix + "value=" + parts[0]);
            arguments.add(prefix + "role=" + parts[1]);
            arguments.add(prefix + "accounts[0]=" + parts[2]);
        }
    }

    /** Makes all as on a fair day: no fault, nobody asked to wait, the token looked at again, no switch left open. */
    static void calm() {
        cloudflare().clearFaults();
        CLOCK.move(Duration.ofMinutes(11));
        bean(ScheduledTaskHolder.class).getScheduledTasks().stream()
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().matches(".*(TokenHealth.lookAgain|SettleExpiredIntents.settleAll)"))
                .forEach(task -> task.getRunnable().run());
        if (bean(Tokens.class).all().stream().anyMatch(token -> token.state() != TokenState.ACTIVE)) {
            throw new AssertionError(
                    "The token did not recover: " + bean(Tokens.class).all());
        }
    }

    static Simulator cloudflare() {
        return new Simulator(SANDBOX.cloudflareUrl());
    }

    static <T> T bean(Class<T> type) {
        return SANDBOX.application().getBean(type);
    }

    static int port() {
        return PORT;
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
