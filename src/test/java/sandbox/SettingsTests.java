package sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.vault.Keys;

class SettingsTests {

    @Test
    void startAllPartsOnKnownPorts() {
        Settings settings = settings();

        assertThat(List.of("cloudflare", "vault", "sso")).allMatch(settings::starts);
        assertThat(settings.applicationUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.cloudflareUrl()).isEqualTo("http://localhost:8081/client/v4");
        assertThat(settings.ssoUrl()).isEqualTo("http://127.0.0.1:8082");
        assertThat(settings.vaultUrl()).isEqualTo("http://127.0.0.1:8083");
        assertThat(settings.directory()).isEqualTo(Path.of("target/sandbox"));
        assertThat(settings.keepsState()).isFalse();
        assertThat(settings.simulated()).containsExactly("Cloudflare", "Vault", "sign-in");
    }

    @Test
    void chooseFreePortsForNone() {
        Settings settings = settings(
                "--server.port=0", "--sandbox.cloudflare.port=0", "--sandbox.sso.port=0", "--sandbox.vault.port=0");

        Set<Integer> ports = new HashSet<>(List.of(
                settings.applicationPort(), settings.cloudflarePort(), settings.ssoPort(), settings.vaultPort()));
        assertThat(ports).hasSize(4).doesNotContain(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudflare", "vault", "sso"})
    void simulateAPartThatRunsElsewhereWithoutStartingIt(String part) {
        Settings settings = settings("--sandbox." + part + "=elsewhere");

        assertThat(settings.starts(part)).isFalse();
        assertThat(settings.isOff(part)).isFalse();
        assertThat(settings.simulated()).hasSize(3);
        assertThat(settings.isReadOnly()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudflare", "vault", "sso"})
    void leaveAPartToTheRealOneIfItIsOff(String part) {
        Settings settings = settings("--sandbox." + part + "=off");

        assertThat(settings.starts(part)).isFalse();
        assertThat(settings.isOff(part)).isTrue();
        assertThat(settings.simulated()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"of", "OFF", "", "false"})
    void refuseAPlaceThatIsNone(String place) {
        assertThatThrownBy(() -> settings("--sandbox.vault=" + place))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--sandbox.vault is on, elsewhere or off");
    }

    @Test
    void onlyReadARealCloudflare() {
        assertThat(settings("--sandbox.cloudflare=off").isReadOnly()).isTrue();
        assertThat(settings("--sandbox.cloudflare=off", "--sandbox.allow-writes")
                        .isReadOnly())
                .isFalse();
    }

    @Test
    void givePeopleTheirNamesAsPasswords() {
        assertThat(settings().password("operator")).isEqualTo("operator");
    }

    @Test
    void giveRandomPasswordsInFrontOfARealCloudflare() {
        Settings settings = settings("--sandbox.cloudflare=off");

        assertThat(settings.password("operator"))
                .matches("operator-[0-9a-f-]{13}")
                .isEqualTo(settings.password("operator"))
                .isNotEqualTo(settings("--sandbox.cloudflare=off").password("operator"));
    }

    @Test
    void lockTheVaultThatHoldsARealTokenWithRandomKeys() {
        Settings settings = settings("--sandbox.cloudflare=off");

        assertThat(settings.vaultKeys()).isEqualTo(settings.vaultKeys()).isNotEqualTo(Keys.KNOWN);
        assertThat(settings("--sandbox.vault.port=0").vaultKeys()).isEqualTo(Keys.KNOWN);
    }

    @Test
    void refuseKnownPasswordsInFrontOfARealCloudflare() {
        assertThatThrownBy(() -> settings("--sandbox.cloudflare=off", "--sandbox.sso=elsewhere"))
                .hasMessageContaining("--sandbox.sso");
    }

    @Test
    void keepTheRealTokenOfARealVaultFromTheSimulator() {
        assertThat(settings("--sandbox.vault=off").tokenPath()).isEqualTo("zonekeeper/tokens/sandbox");
        assertThat(settings("--sandbox.vault=off", "--sandbox.cloudflare=off").tokenPath())
                .isEqualTo("zonekeeper/tokens/main");
        assertThat(settings("--sandbox.cloudflare=off").tokenPath()).isEqualTo("zonekeeper/tokens/main");
    }

    private static Settings settings(String... line) {
        return Settings.of(Arguments.of(line));
    }
}
