package dev.zonekeeper.access;

import dev.zonekeeper.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import sandbox.FreePort;
import sandbox.sso.SsoSandbox;

/**
 * The rooms {@code access} and {@code web} on a free port of localhost, with stand-ins for the other rooms' pages.
 * Neither variables nor files of the machine reach it.
 */
final class AccessServer implements AutoCloseable {

    private final MovableClock clock = new MovableClock();
    private final Queue<ApplicationEvent> events = new ConcurrentLinkedQueue<>();
    private final int port;
    private final ConfigurableApplicationContext context;

    /** One with the sandbox's provider, for all tests of a JVM that change no setting. */
    private static final class Shared {

        private static final int PORT = freePort();
        private static final SsoSandbox SSO =
                SsoSandbox.start(new SsoSandbox.Options(0, "http://localhost:" + PORT, UnaryOperator.identity()));
        private static final AccessServer SERVER = new AccessServer(PORT, List.of(trusting(SSO.issuer())));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                SERVER.close();
                SSO.close();
            }));
        }
    }

    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @ComponentScan({"dev.zonekeeper.access", "dev.zonekeeper.web"})
    @ConfigurationPropertiesScan({"dev.zonekeeper.access", "dev.zonekeeper.web"})
    static class Rooms {}

    private AccessServer(int port, List<String> settings) {
        this.port = port;
        SpringApplication application = new SpringApplication(Rooms.class);
        application.setEnvironment(new NoVariables());
        application.addListeners(events::add);
        application.addInitializers(c -> {
            c.getBeanFactory().registerSingleton("clock", clock);
            c.getBeanFactory().registerSingleton("otherRooms", otherRooms());
        });
        List<String> line = new ArrayList<>(List.of(
                "--spring.config.location=classpath:/application.yml",
                "--spring.main.banner-mode=off",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--server.shutdown=immediate",
                "--logging.level.root=warn",
                // For /status, which asks whether there is one.
                "--spring.datasource.url=jdbc:h2:mem:access-" + port));
        if (settings.stream().noneMatch(setting -> setting.startsWith("--zonekeeper.public-url="))) {
            line.add("--zonekeeper.public-url=" + url());
        }
        line.addAll(settings);
        this.context = application.run(line.toArray(String[]::new));
    }

    static AccessServer shared() {
        return Shared.SERVER;
    }

    static SsoSandbox sharedProvider() {
        return Shared.SSO;
    }

    static AccessServer start(String... settings) {
        return start(freePort(), settings);
    }

    static AccessServer start(int port, String... settings) {
        return new AccessServer(port, List.of(settings));
    }

    /** The settings with which it trusts this provider, and grants as the sandbox does. */
    static String[] trusting(String issuer) {
        return new String[] {
            "--zonekeeper.sso.issuer-uri=" + issuer,
            "--zonekeeper.sso.client-id=" + SsoSandbox.CLIENT_ID,
            "--zonekeeper.sso.client-secret=" + SsoSandbox.CLIENT_SECRET,
            "--zonekeeper.access.grants[0].value=zk-viewers",
            "--zonekeeper.access.grants[0].role=viewer",
            "--zonekeeper.access.grants[1].value=zk-operators",
            "--zonekeeper.access.grants[1].role=operator",
            "--zonekeeper.access.grants[2].value=zk-admins",
            "--zonekeeper.access.grants[2].role=admin"
        };
    }

    private static RouterFunction<ServerResponse> otherRooms() {
        return RouterFunctions.route(
                RequestPredicates.path("/zones/**")
                        .or(RequestPredicates.path("/zones.csv"))
                        .or(RequestPredicates.path("/audit/**"))
                        .or(RequestPredicates.path("/tokens/**"))
                        .or(RequestPredicates.path("/sync"))
                        .or(RequestPredicates.path("/not-listed/**")),
                request -> ServerResponse.ok().body("the page " + request.path()));
    }

    String url() {
        return "http://localhost:" + port;
    }

    MovableClock clock() {
        return clock;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <E extends ApplicationEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        context.close();
    }

    static int freePort() {
        return FreePort.orAny(0);
    }

    private static final class NoVariables extends StandardServletEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            super.customizePropertySources(sources);
            sources.remove(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        }
    }
}
