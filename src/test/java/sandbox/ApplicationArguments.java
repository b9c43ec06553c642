package sandbox;

import java.util.List;
import sandbox.cloudflare.CloudflareSimulator;
import sandbox.sso.SsoSandbox;

/**
 * What the application is told. Every outside address stands here, since arguments beat all else. A real part's own
 * variables count, and no others.
 */
final class ApplicationArguments {

    private static final List<String> PEOPLE_GRANTS =
            List.of("zk-viewers viewer *", "zk-operators operator *", "zk-admins admin *");

    private ApplicationArguments() {}

    static Arguments of(Settings settings) {
        return of(settings, Variables.ofProcess());
    }

    static Arguments of(Settings settings, Variables variables) {
        Arguments line = Arguments.of()
                // Boot looks for no file: what the packaged one says is read by PackagedSettings.
                .set("spring.config.location", "optional:classpath:/no-settings-of-a-sandbox/")
                .set("spring.application.name", "zonekeeper")
                .set("spring.main.banner-mode", "off")
                .set("server.address", "127.0.0.1")
                .set("zonekeeper.public-url", settings.applicationUrl())
                .set("zonekeeper.sandbox-parts", String.join(",", settings.simulated()))
                .set("zonekeeper.read-only", String.valueOf(settings.isReadOnly()))
                .set("zonekeeper.tokens.name", "main")
                .set("zonekeeper.tokens.path", settings.tokenPath())
                .set("zonekeeper.tokens.field", "value");
        database(line, new Database(settings.directory()));
        cloudflare(line, settings, variables);
        vault(line, settings, variables);
        sso(line, settings, variables);
        return line.setAll(settings.arguments()).set("server.port", String.valueOf(settings.applicationPort()));
    }

    private static void database(Arguments line, Database database) {
        line.set("spring.datasource.url", database.url())
                .set("spring.datasource.driver-class-name", "org.h2.Driver")
                .set("spring.datasource.username", "sa")
                .set("spring.datasource.password", "");
    }

    private static void cloudflare(Arguments line, Settings settings, Variables variables) {
        if (settings.isOff("cloudflare")) {
            line.set(
                    "zonekeeper.cloudflare.base-url",
                    variables.get("CLOUDFLARE_BASE_URL", "https://api.cloudflare.com/client/v4"));
            return;
        }
        line.set("zonekeeper.cloudflare.base-url", settings.cloudflareUrl())
                .set("zonekeeper.cloudflare.requests", "12000")
                .set("zonekeeper.cloudflare.window", "300s");
    }

    private static void vault(Arguments line, Settings settings, Variables variables) {
        if (settings.isOff("vault")) {
            line.set("zonekeeper.vault.address", variables.get("VAULT_ADDR", ""))
                    .set("zonekeeper.vault.token", variables.get("VAULT_TOKEN", ""))
                    .set("zonekeeper.vault.role-id", variables.get("VAULT_ROLE_ID", ""))
                    .set("zonekeeper.vault.secret-id", variables.get("VAULT_SECRET_ID", ""));
            return;
        }
        line.set("zonekeeper.vault.address", settings.vaultUrl())
                .set("zonekeeper.vault.token", "")
                .set("zonekeeper.vault.role-id", settings.vaultKeys().roleId())
                .set("zonekeeper.vault.secret-id", settings.vaultKeys().secretId())
                .set("zonekeeper.vault.mount", "secret");
    }

    /** With a real sign-in the grants come from {@code application.yml}, since its people are in other groups. */
    private static void sso(Arguments line, Settings settings, Variables variables) {
        if (settings.isOff("sso")) {
            line.set("zonekeeper.sso.issuer-uri", variables.get("OIDC_ISSUER_URI", ""))
                    .set("zonekeeper.sso.client-id", variables.get("OIDC_CLIENT_ID", ""))
                    .set("zonekeeper.sso.client-secret", variables.get("OIDC_CLIENT_SECRET", ""))
                    .set("zonekeeper.sso.name", variables.get("OIDC_NAME", "SSO"));
            return;
        }
        line.set("zonekeeper.sso.issuer-uri", settings.ssoUrl())
                .set("zonekeeper.sso.client-id", SsoSandbox.CLIENT_ID)
                .set("zonekeeper.sso.client-secret", SsoSandbox.CLIENT_SECRET)
                .set("zonekeeper.sso.name", "the sandbox's sign-in");
        grants(line);
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
}
