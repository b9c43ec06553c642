package dev.zonekeeper.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultSettingsTests {

    @Test
    void hasDefaultsForAllButWhereAndWho() {
        VaultSettings settings = VaultRoom.settings("");

        assertThat(settings.address()).isNull();
        assertThat(settings.isComplete()).isFalse();
        assertThat(settings.mount()).isEqualTo("secret");
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hvs.abc", "  hvs.abc ", "hvs.abc\n", "hvs.abc\r\n", "\ufeffhvs.abc"})
    void cutsOffWhatComesAlongFromFiles(String text) {
        assertThat(settings("token", text).token().reveal()).isEqualTo("hvs.abc");
    }

    @Test
    void prefersTheAppRole() {
        VaultSettings both = VaultRoom.settings("https://v", "token", "hvs.a", "role-id", "r", "secret-id", "s");

        assertThat(both.signIn()).isEqualTo("AppRole");
    }

    @Test
    void printsNoCredential() {
        VaultSettings settings =
                VaultRoom.settings("https://v", "token", "hvs.CANARY", "role-id", "CANARY", "secret-id", "CANARY");

        assertThat(settings.toString()).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @CsvSource({"token", "role-id", "secret-id"})
    void refusesAMalformedCredentialByItsName(String name) {
        Throwable refusal = catchThrowable(() -> settings(name, "CANARY\nX-Other: CANARY"));

        assertThat(refusal).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(refusal).rootCause().hasMessageContaining("zonekeeper.vault." + name);
        assertThat(EverythingLogged.printed(refusal)).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8200", "http://127.0.0.1:8200/", "http://[::1]:8200", "https://vault.example"})
    void takesHttpsAndThisMachine(String address) {
        assertThat(VaultRoom.settings(address).address()).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://vault.example:8200", "http://127.0.0.1.example:8200", "http://localhost.example"})
    void refusesPlainHttpBeyondThisMachine(String address) {
        assertThat(catchThrowable(() -> VaultRoom.settings(address)))
                .rootCause()
                .hasMessageContaining("zonekeeper.vault.allow-plain-http=true");
        assertThat(VaultRoom.settings(address, "allow-plain-http", "true").address())
                .isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vault.example:8200",
                "ftp://vault.example",
                "https:///path",
                "https://me:CANARY@vault.example",
                "https://vault.example?x=CANARY"
            })
    void refusesWhatIsNoAddress(String address) {
        Throwable refusal = catchThrowable(() -> VaultRoom.settings(address));

        assertThat(refusal).rootCause().hasMessageContaining("zonekeeper.vault.address");
        assertThat(EverythingLogged.printed(refusal)).doesNotContain("CANARY");
    }

    @Test
    void keepsAMountOfSeveralSegments() {
        assertThat(settings("mount", "/teams/cdn-ops/kv/").mount()).isEqualTo("teams/cdn-ops/kv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a#b", "a?b", "a%2Fb", "../a", "a//b", ""})
    void refusesAMountThatMeansSomethingElseElsewhere(String mount) {
        assertThat(catchThrowable(() -> settings("mount", mount)))
                .rootCause()
                .hasMessageContaining("A path in Vault has");
    }

    private static VaultSettings settings(String name, String value) {
        return VaultRoom.settings("https://vault.example:8200", name, value);
    }
}
