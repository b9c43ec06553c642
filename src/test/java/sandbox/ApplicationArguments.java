package sandbox;

import java.util.List;
import sandbox.cloudflare.CloudflareSimulator;
import sandbox.sso.SsoSandbox;
import sandbox.vault.VaultSandbox;

/**
 * What the application is told. Every outside address stands here, because arguments beat each file and variable. A
 * real part's own variables count, and no others.
 */
final class ApplicationArguments {

    private static final List<String> PEOPLE_GRANTS =
            List.of("zk-viewers viewer *", "zk-operators operator *", "zk-admins admin *");

    private ApplicationArguments() {}

    static Arguments of(Settings settings) {
        Arguments line = Arguments.of()
                .set("spring.config.location", "optional:classpath:/application.yml")
                .set("spring.main.banner-mode", "off")
                .set("server.address", "127.0.0.1")
                .set("server.port", String.valueOf(settings.applicationPort()))
                .set("zonekeeper.public-url", settings.applicationUrl())
                .set("zonekeeper.sandbox-parts", String.join(",", settings.simulated()))
                .set("zonekeeper.read-only", String.valueOf(settings.isReadOnly()))
                .set("zonekeeper.tokens.name", "main")
                .set("zonekeeper.tokens.path", Parts.TOKEN_PATH)
                .set("zonekeeper.tokens.field", "value");
        database(line, settings);
        cloudflare(line, settings);
        vault(line, settings);
        sso(line, settings);
        grants(line);
        return line.setAll(settings.arguments()).set("server.port", String.valueOf(settings.applicationPort()));
    }

    private static void database(Arguments line, Settings settings) {
        String url =
                "jdbc:h2:file:" + settings.directory().resolve("zonekeeper").toAbsolutePath() + ";WRITE_DELAY=0";
        for (String prefix : List.of("spring.datasource.", "spring.flyway.")) {
            line.set(prefix + "url", url).set(prefix + "password", "");
        }
        line.set("spring.datasource.username", "sa")
                .set("spring.flyway.user", "sa")
                .set("spring.datasource.driver-class-name", "org.h2.Driver")
                .set("spring.flyway.driver-class-name", "org.h2.Driver")
                .set("spring.datasource.hikari.jdbc-url", url)
                .set("spring.datasource.hikari.username", "sa")
                .set("spring.datasource.hikari.password", "");
    }

    private static void cloudflare(Arguments line, Settings settings) {
        if (settings.isOff("cloudflare")) {
            line.set(
                    "zonekeeper.cloudflare.base-url",
                    variable("CLOUDFLARE_BASE_URL", "https://api.cloudflare.com/client/v4"));
            return;
        }
        line.set("zonekeeper.cloudflare.base-url", settings.cloudflareUrl())
                .set("zonekeeper.cloudflare.requests", "12000")
                .set("zonekeeper.cloudflare.window", "300s");
    }

    private static void vault(Arguments line, Settings settings) {
        boolean real = settings.isOff("vault");
        line.set("zonekeeper.vault.address", real ? variable("VAULT_ADDR", "") : settings.vaultUrl())
                .set("zonekeeper.vault.token", real ? variable("VAULT_TOKEN", "") : "")
                .set("zonekeeper.vault.role-id", real ? variable("VAULT_ROLE_ID", "") : VaultSandbox.ROLE_ID)
                .set("zonekeeper.vault.secret-id", real ? variable("VAULT_SECRET_ID", "") : VaultSandbox.SECRET_ID)
                .set("zonekeeper.vault.mount", "secret");
    }

    private static void sso(Arguments line, Settings settings) {
        boolean real = settings.isOff("sso");
        line.set("zonekeeper.sso.issuer-uri", real ? variable("OIDC_ISSUER_URI", "") : settings.ssoUrl())
                .set("zonekeeper.sso.client-id", real ? variable("OIDC_CLIENT_ID", "") : SsoSandbox.CLIENT_ID)
                .set(
                        "zonekeeper.sso.client-secret",
                        real ? variable("OIDC_CLIENT_SECRET", "") : SsoSandbox.CLIENT_SECRET)
                .set("zonekeeper.sso.name", real ? "SSO" : "the sandbox's sign-in");
    }

    private static void grants(Arguments line) {
        line.set("zonekeeper.access.claim", "groups");
        int n = 0;
        for (String grant : PEOPLE_GRANTS) {
            String[] parts = grant.split(" ");
            grant(line, n++, parts[0], parts[1], parts[2]);
        }
        grant(line, n, "zk-team-kestrel", "operator", CloudflareSimulator.KESTREL_BANK);
    }

    private static void grant(Arguments line, int n, String value, String role, String account) {
        String prefix = "zonekeeper.access.grants[" + n + "].";
        line.set(prefix + "value", value).set(prefix + "role", role).set(prefix + "accounts[0]", account);
    }

    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
