package sandbox;

import dev.zonekeeper.Zonekeeper;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Zonekeeper with everything around it: Cloudflare, Vault and sign-in are simulated, the database is a file in
 * {@code target/sandbox}. Nothing that the environment or an edited {@code application.yml} names is touched, unless a
 * real part is asked for: {@code --sandbox.cloudflare=off}, {@code --sandbox.vault=off}, {@code --sandbox.sso=off}. A
 * part that runs alone in another process is {@code elsewhere}; {@code --sandbox.keep} keeps what the last run stored.
 */
// The annotation is what spring-boot:test-run looks for; nothing is scanned from here.
@SpringBootApplication
public final class Sandbox implements AutoCloseable {

    private final Settings settings;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private ConfigurableApplicationContext application;

    private Sandbox(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] line) {
        Sandbox sandbox = start(line);
        Greeting.print(sandbox.settings, sandbox.application);
    }

    /**
     * Starts the application and the parts that it needs. {@code --server.port}, {@code --sandbox.cloudflare.port},
     * {@code --sandbox.sso.port} and {@code --sandbox.vault.port} may be 0 for any free one; all other arguments go to
     * the application.
     */
    public static Sandbox start(String... line) {
        return start(Clock.systemUTC(), line);
    }

    /** The same with an application that asks this clock for the time. */
    public static Sandbox start(Clock clock, String... line) {
        Settings settings = Settings.of(Arguments.of(line));
        Sandbox sandbox = new Sandbox(settings);
        try {
            sandbox.startAll(clock);
            return sandbox;
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    private void startAll(Clock clock) {
        if (!settings.keepsState()) {
            new Database(settings.directory()).wipe();
        }
        spareThisMachineOfProxies();
        Parts.start(settings, parts::push);
        SpringApplication zonekeeper = new SpringApplication(Zonekeeper.class);
        zonekeeper.setEnvironment(environment());
        zonekeeper.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        application = zonekeeper.run(ApplicationArguments.of(settings).line());
    }

    /** Where the list of hosts without a proxy is there but empty, the JDK's client calls even this machine by one. */
    private static void spareThisMachineOfProxies() {
        if ("".equals(System.getProperty("http.nonProxyHosts"))) {
            System.clearProperty("http.nonProxyHosts");
        }
    }

    private static ClosedEnvironment environment() {
        ClosedEnvironment environment = new ClosedEnvironment();
        environment.getPropertySources().addLast(PackagedSettings.read());
        return environment;
    }

    /** Where people go: {@code http://localhost:8080}. */
    public String applicationUrl() {
        return settings.applicationUrl();
    }

    /** The API, without a slash at the end: {@code http://localhost:8081/client/v4}. */
    public String cloudflareUrl() {
        return settings.cloudflareUrl();
    }

    public String vaultUrl() {
        return settings.vaultUrl();
    }

    public String ssoUrl() {
        return settings.ssoUrl();
    }

    /** The running application, for tests that look inside. */
    public ConfigurableApplicationContext application() {
        return application;
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
        }
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("A part of the sandbox did not close: " + e.getMessage());
            }
        }
    }
}
