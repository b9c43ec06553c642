package sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What stands for the systems of somebody's company: a listener of this machine that counts who comes, and all the
 * settings that lead to it.
 */
final class Trap implements AutoCloseable {

    private final ServerSocket listener;
    private final AtomicInteger visits = new AtomicInteger();

    Trap() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::count, "trap");
        thread.setDaemon(true);
        thread.start();
    }

    private void count() {
        while (!listener.isClosed()) {
            try {
                listener.accept().close();
                visits.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    int visits() {
        return visits.get();
    }

    private String address() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** As Boot names them. */
    private Map<String, String> properties() {
        String database = "jdbc:h2:tcp://127.0.0.1:" + listener.getLocalPort() + "/production";
        Map<String, String> all = new LinkedHashMap<>();
        for (String url : new String[] {
            "spring.datasource.url",
            "spring.datasource.hikari.jdbc-url",
            "spring.datasource.hikari.jdbcUrl",
            "spring.datasource.hikari.data-source-properties.url",
            "spring.flyway.url"
        }) {
            all.put(url, database);
        }
        all.put("spring.datasource.hikari.data-source-class-name", "org.h2.jdbcx.JdbcDataSource");
        all.put("spring.datasource.jndi-name", "java:production");
        all.put("spring.datasource.username", "production");
        all.put("spring.datasource.password", "production");
        all.put("spring.flyway.user", "production");
        for (String url : new String[] {
            "zonekeeper.cloudflare.base-url",
            "zonekeeper.cloudflare.baseUrl",
            "zonekeeper.vault.address",
            "zonekeeper.sso.issuer-uri",
            "zonekeeper.sso.issuerUri",
            "spring.security.oauth2.client.provider.production.issuer-uri",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "spring.thymeleaf.prefix",
            "spring.web.resources.static-locations",
            "management.otlp.metrics.export.url"
        }) {
            all.put(url, address() + "/");
        }
        all.put("spring.security.oauth2.client.registration.production.client-id", "production");
        all.put("spring.security.oauth2.client.registration.production.authorization-grant-type", "client_credentials");
        all.put("zonekeeper.vault.token", "hvs.production");
        all.put("zonekeeper.vault.role-id", "production");
        all.put("zonekeeper.vault.secret-id", "production");
        all.put("zonekeeper.sso.client-id", "production");
        all.put("zonekeeper.public-url", "https://zonekeeper.example.com");
        all.put("zonekeeper.read-only", "true");
        all.put("spring.config.import", "optional:" + address() + "/imported.yml");
        all.put("spring.profiles.include", "production");
        all.put("logging.config", address() + "/logback.xml");
        all.put("logging.file.name", "written-by-the-sandbox.log");
        all.put("server.port", String.valueOf(listener.getLocalPort()));
        all.put("management.server.port", String.valueOf(listener.getLocalPort()));
        return all;
    }

    /** For the end of an edited {@code application.yml}. */
    String yaml() {
        return properties().entrySet().stream()
                .map(entry -> entry.getKey() + ": \"" + entry.getValue() + "\"\n")
                .collect(Collectors.joining());
    }

    /** A shell in which everything is exported, by the names of the README, of Boot and of Java. */
    Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>();
        properties()
                .forEach((name, value) ->
                        all.put(name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT), value));
        for (String name : new String[] {
            "CLOUDFLARE_BASE_URL",
            "VAULT_ADDR",
            "OIDC_ISSUER_URI",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "ALL_PROXY",
            "http_proxy",
            "OTEL_EXPORTER_OTLP_ENDPOINT"
        }) {
            all.put(name, address());
        }
        for (String name : new String[] {
            "CLOUDFLARE_API_TOKEN",
            "VAULT_TOKEN",
            "VAULT_ROLE_ID",
            "VAULT_SECRET_ID",
            "OIDC_CLIENT_ID",
            "OIDC_CLIENT_SECRET"
        }) {
            all.put(name, "production-only-0123456789-0123456789-0123456789");
        }
        all.put("FLYWAY_URL", properties().get("spring.flyway.url"));
        all.put("SPRING_PROFILES_ACTIVE", "prod");
        all.put("SPRING_CONFIG_LOCATION", "file:./");
        all.put("SPRING_CONFIG_ADDITIONAL_LOCATION", "optional:file:./config/,optional:" + address() + "/");
        all.put("SPRING_APPLICATION_JSON", json());
        all.put("JAVA_TOOL_OPTIONS", javaOptions());
        return all;
    }

    private String json() {
        return properties().entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String javaOptions() {
        String proxy = "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=%d -Dhttp.nonProxyHosts="
                .formatted(listener.getLocalPort());
        return properties().entrySet().stream()
                .map(entry -> " -D" + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("", proxy, " -DVAULT_ADDR=" + address()));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
