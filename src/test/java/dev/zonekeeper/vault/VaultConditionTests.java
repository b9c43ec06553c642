package dev.zonekeeper.vault;

import static dev.zonekeeper.vault.VaultContract.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.MovableClock;
import dev.zonekeeper.web.OutsideSystem.Condition;
import dev.zonekeeper.web.OutsideSystem.Fact;
import dev.zonekeeper.web.OutsideSystem.State;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.vault.VaultSandbox;

class VaultConditionTests {

    private final MovableClock clock = new MovableClock();
    private final VaultRoom room = new VaultRoom(clock);
    private final OddServer server = new OddServer();

    @AfterEach
    void close() {
        room.close();
        server.close();
    }

    @Test
    void isUpWithAddressVersionSignInAndMount() {
        try (VaultSandbox vault = VaultSandbox.start(0)) {
            Condition condition = of(vault.address()).condition();

            assertThat(condition.name()).isEqualTo("Vault");
            assertThat(condition.state()).isEqualTo(State.UP);
            assertThat(condition.facts())
                    .containsExactly(
                            new Fact("Address", vault.address()),
                            new Fact("Version", "1.21.0"),
                            new Fact("Sign-in", "Token"),
                            new Fact("Mount", "secret"));
        }
    }

    @Test
    void remembersForTenSeconds() {
        try (VaultSandbox vault = VaultSandbox.start(0)) {
            VaultCondition condition = of(vault.address());
            condition.condition();
            new SandboxVaultClient(vault.address()).send("PUT", "/sandbox/seal", "");

            clock.move(Duration.ofSeconds(8));
            assertThat(condition.condition().state()).isEqualTo(State.UP);
            clock.move(Duration.ofSeconds(2));
            assertThat(condition.condition().state()).isEqualTo(State.DOWN);
            assertThat(condition.condition().words()).startsWith("Sealed.");

            new SandboxVaultClient(vault.address()).send("PUT", "/sandbox/unseal", "");
            clock.move(Duration.ofSeconds(10));
            assertThat(condition.condition().state()).isEqualTo(State.UP);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, true, false, false, UP, Unsealed",
        "429, true, false, true, UP, 'Up, as a standby'",
        "473, true, false, true, UP, 'Up, as a standby'",
        "472, true, false, true, DOWN, A secondary for disasters",
        "501, false, true, true, DOWN, Not initialised",
        "503, true, true, true, DOWN, Sealed."
    })
    void readsHealthWhateverItsStatus(
            int status, boolean initialized, boolean sealed, boolean standby, State state, String words) {
        server.says(
                status,
                "{\"initialized\":%s,\"sealed\":%s,\"standby\":%s,\"version\":\"1.21.0\"}"
                        .formatted(initialized, sealed, standby));

        Condition condition = of(server.address()).condition();

        assertThat(condition.state()).isEqualTo(state);
        assertThat(condition.words()).startsWith(words);
        assertThat(server.asked()).containsExactly("/v1/sys/health");
    }

    @ParameterizedTest
    @CsvSource({"418, teapot", "200, <html>", "200, []", "307, ''", "500, ''"})
    void takesNothingElseForHealth(int status, String body) {
        server.says(status, body);

        Condition condition = of(server.address()).condition();

        assertThat(condition.state()).isEqualTo(State.NOT_KNOWN);
        assertThat(condition.words()).contains("answers " + status);
    }

    @Test
    void saysThatNothingAnswers() {
        server.close();

        Condition condition = of(server.address()).condition();

        assertThat(condition.state()).isEqualTo(State.DOWN);
        assertThat(condition.words()).startsWith("No answer from " + server.address());
    }

    @Test
    void saysWhatToSet() {
        Condition condition = room.condition(VaultRoom.settings("")).condition();

        assertThat(condition.state()).isEqualTo(State.NOT_KNOWN);
        assertThat(condition.words()).contains("zonekeeper.vault.address");
        assertThat(condition.facts()).contains(new Fact("Address", "Not set"), new Fact("Sign-in", "Not set"));
    }

    @Test
    void isDownWhileVaultRefusesUs() {
        try (VaultSandbox vault = VaultSandbox.start(0)) {
            VaultSettings settings = VaultRoom.settings(vault.address(), "token", "hvs.wrong");
            VaultConnections connections = room.connections(settings);
            Secrets secrets = new Secrets(settings, connections);
            VaultCondition condition = new VaultCondition(settings, connections, secrets, clock);
            assertThat(condition.condition().state()).isEqualTo(State.UP);

            VaultContract.failureOf(secrets, PATH);

            assertThat(condition.condition().state()).isEqualTo(State.DOWN);
            assertThat(condition.condition().words()).contains("Vault refused (403)");
        }
    }

    @Test
    void isDownWhileNothingLiesWhereTheTokenShould() {
        try (VaultSandbox vault = VaultSandbox.start(0)) {
            VaultSettings settings = VaultRoom.settings(vault.address(), "token", VaultSandbox.ROOT_TOKEN);
            VaultConnections connections = room.connections(settings);
            Secrets secrets = new Secrets(settings, connections);
            VaultCondition condition = new VaultCondition(settings, connections, secrets, clock);

            VaultContract.failureOf(secrets, PATH);
            assertThat(condition.condition().state()).isEqualTo(State.DOWN);
            assertThat(condition.condition().words()).startsWith("Vault holds nothing at secret/" + PATH);

            vault.put(PATH, Map.of("value", "there now"));
            secrets.read(PATH);
            assertThat(condition.condition().state()).isEqualTo(State.UP);
        }
    }

    private VaultCondition of(String address) {
        return room.condition(VaultRoom.settings(address, "token", VaultSandbox.ROOT_TOKEN));
    }
}
