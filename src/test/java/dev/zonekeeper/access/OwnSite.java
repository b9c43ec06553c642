package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.zonekeeper.MovableClock;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import sandbox.Sandbox;

/**
 * The whole application with {@link OwnProvider} for sign-in, one for all tests of a JVM. As an extension it gives each
 * test a provider that says nothing odd yet, and the lines that were logged since.
 */
final class OwnSite implements BeforeEachCallback, AfterEachCallback {

    private static final class Shared {

        private static final MovableClock CLOCK = new MovableClock();
        private static final OwnProvider PROVIDER = new OwnProvider();
        private static final Sandbox SANDBOX = start();

        private static Sandbox start() {
            List<String> line = new ArrayList<>(List.of(AccessServer.trusting(PROVIDER.issuer())));
            line.addAll(List.of(
                    "--server.port=0",
                    "--sandbox.sso=off",
                    "--sandbox.cloudflare.port=0",
                    "--sandbox.vault.port=0",
                    "--sandbox.directory=target/own-site-of-tests-"
                            + ProcessHandle.current().pid(),
                    "--logging.level.root=warn",
                    "--zonekeeper.sso.answer-within=3s"));
            Sandbox sandbox = Sandbox.start(CLOCK, line.toArray(String[]::new));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                sandbox.close();
                PROVIDER.close();
            }));
            return sandbox;
        }
    }

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    };

    @Override
    public void beforeEach(ExtensionContext test) {
        assertThat(url()).isNotBlank();
        provider().reset();
        root().addAppender(appender);
        appender.setContext(root().getLoggerContext());
        appender.start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        root().detachAppender(appender);
        provider().reset();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    static OwnProvider provider() {
        return Shared.PROVIDER;
    }

    static String url() {
        return Shared.SANDBOX.applicationUrl();
    }

    static String cloudflareUrl() {
        return Shared.SANDBOX.cloudflareUrl();
    }

    static <T> T bean(Class<T> type) {
        return Shared.SANDBOX.application().getBean(type);
    }

    static Browser browser() {
        return new Browser(url());
    }

    /** A sign-in from the page to where it ends. */
    static HttpResponse<String> signIn(Browser browser, String page) {
        return browser.follow(browser.get(page));
    }

    /** What was logged since the test began. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The audit as an export gives it to an admin; asking for it is no event of a sign-in, but the admin's sign-in is. */
    static String audit(String query) {
        Browser admin = browser();
        provider().person("s-admin", Map.of("name", "Ada Admin", "groups", List.of("zk-admins")));
        return signIn(admin, "/me").statusCode() == 200
                ? admin.get("/audit/export?" + query).body()
                : "No admin could sign in";
    }
}
