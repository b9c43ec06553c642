package sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sandbox.sso.SsoSandbox;
import sandbox.vault.VaultSandbox;

/** Which of the exported variables count. */
class ApplicationArgumentsTests {

    private static final Variables EXPORTED = new Variables(Map.of(
            "CLOUDFLARE_BASE_URL", "https://cloudflare.example.com",
            "VAULT_ADDR", " https://vault.example.com ",
            "VAULT_TOKEN", "hvs.real",
            "OIDC_ISSUER_URI", "https://sso.example.com",
            "OIDC_CLIENT_ID", "real",
            "OIDC_CLIENT_SECRET", " "));

    @Test
    void noneWhileAllIsSimulated() {
        Arguments line = line();

        assertThat(line.line()).noneMatch(argument -> argument.contains("example.com") || argument.contains("real"));
        assertThat(line.get("zonekeeper.cloudflare.base-url")).contains("http://localhost:8081/client/v4");
        assertThat(line.get("zonekeeper.vault.address")).contains("http://127.0.0.1:8083");
        assertThat(line.get("zonekeeper.vault.role-id")).contains(VaultSandbox.ROLE_ID);
        assertThat(line.get("zonekeeper.sso.issuer-uri")).contains("http://127.0.0.1:8082");
        assertThat(line.get("spring.datasource.url").orElseThrow()).startsWith("jdbc:h2:file:");
        assertThat(line.get("zonekeeper.sandbox-parts")).contains("Cloudflare,Vault,sign-in");
    }

    @Test
    void vaultsOwnIfItIsReal() {
        Arguments line = line("--sandbox.vault=off");

        assertThat(line.get("zonekeeper.vault.address")).contains("https://vault.example.com");
        assertThat(line.get("zonekeeper.vault.token")).contains("hvs.real");
        assertThat(line.get("zonekeeper.vault.role-id")).contains("");
        assertThat(line.get("zonekeeper.vault.mount")).isEmpty();
        assertThat(line.get("zonekeeper.cloudflare.base-url")).contains("http://localhost:8081/client/v4");
        assertThat(line.get("zonekeeper.sso.client-id")).contains(SsoSandbox.CLIENT_ID);
        assertThat(line.get("zonekeeper.sandbox-parts")).contains("Cloudflare,sign-in");
    }

    @Test
    void signInsOwnIfItIsRealWithTheGrantsOfTheFile() {
        Arguments line = line("--sandbox.sso=off");

        assertThat(line.get("zonekeeper.sso.issuer-uri")).contains("https://sso.example.com");
        assertThat(line.get("zonekeeper.sso.client-secret")).contains("");
        assertThat(line.line()).noneMatch(argument -> argument.contains("zonekeeper.access."));
        assertThat(line.get("zonekeeper.vault.address")).contains("http://127.0.0.1:8083");
    }

    @Test
    void cloudflaresOwnIfItIsRealWhichIsReadOnly() {
        Arguments line = line("--sandbox.cloudflare=off");

        assertThat(line.get("zonekeeper.cloudflare.base-url")).contains("https://cloudflare.example.com");
        assertThat(line.get("zonekeeper.cloudflare.requests")).isEmpty();
        assertThat(line.get("zonekeeper.read-only")).contains("true");
        assertThat(line.get("zonekeeper.vault.token")).contains("");
    }

    @Test
    void whatSomebodyTypesGoesBeforeAll() {
        assertThat(line("--zonekeeper.reason-required-for-off=true", "--zonekeeper.vault.mount=kv")
                        .line())
                .contains("--zonekeeper.reason-required-for-off=true", "--zonekeeper.vault.mount=kv");
    }

    private static Arguments line(String... arguments) {
        return ApplicationArguments.of(Settings.of(Arguments.of(arguments)), EXPORTED);
    }
}
