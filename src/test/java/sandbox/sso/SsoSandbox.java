package sandbox.sso;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;
import sandbox.FreePort;

/**
 * The sandbox's OIDC provider: a Spring Authorization Server with five people, on 127.0.0.1, so that it is another site
 * than the application on localhost. It refuses a flow without PKCE, state and nonce.
 */
public final class SsoSandbox implements AutoCloseable {

    public static final String CLIENT_ID = "zonekeeper";
    public static final String CLIENT_SECRET = "sandbox-only-client-secret";

    private final ServletWebServerApplicationContext context;

    private SsoSandbox(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * What a provider is started with.
     *
     * @param port of 127.0.0.1; 0 for any free one
     * @param applicationUrl where people come from and go back to
     * @param password the password of each person, by name
     * @param clientSecret the secret of the one client
     */
    public record Options(int port, String applicationUrl, UnaryOperator<String> password, String clientSecret) {

        /** With the secret that everybody who reads this knows. */
        public Options(int port, String applicationUrl, UnaryOperator<String> password) {
            this(port, applicationUrl, password, CLIENT_SECRET);
        }

        String issuer() {
            return "http://127.0.0.1:" + port;
        }

        /** The issuer's address holds the port, so it is chosen before anything listens. */
        private Options withPort() {
            return port == 0 ? new Options(FreePort.orAny(0), applicationUrl, password, clientSecret) : this;
        }
    }

    /** Starts one, and returns when it answers. */
    public static SsoSandbox start(Options wanted) {
        Options options = wanted.withPort();
        SpringApplication provider = new SpringApplication(ProviderConfiguration.class);
        provider.setEnvironment(environment(options));
        provider.setRegisterShutdownHook(false);
        provider.setLogStartupInfo(false);
        provider.addInitializers(context -> context.getBeanFactory().registerSingleton("options", options));
        return new SsoSandbox((ServletWebServerApplicationContext) provider.run());
    }

    /** Neither the process's variables, nor Java's properties, nor the application's files. */
    private static StandardServletEnvironment environment(Options options) {
        StandardServletEnvironment environment = new StandardServletEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                super.customizePropertySources(sources);
                sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
                sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
            }
        };
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "provider",
                        Map.of(
                                "spring.config.name", "sandbox-sso",
                                "spring.main.banner-mode", "off",
                                "server.address", "127.0.0.1",
                                "server.port", options.port(),
                                // Cookies know no ports: each of the two servers has a name of its own.
                                "server.servlet.session.cookie.name", "sandbox-sso")));
        return environment;
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    public String issuer() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        context.close();
    }
}
