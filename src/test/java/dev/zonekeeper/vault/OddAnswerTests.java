package dev.zonekeeper.vault;

import static dev.zonekeeper.vault.VaultContract.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zonekeeper.vault.VaultUnavailable.Kind;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddAnswerTests {

    private final OddServer server = new OddServer();
    private final VaultRoom room = new VaultRoom(Clock.systemUTC());
    private final Secrets secrets = room.secrets(server.address(), "token", "hvs.any");

    @AfterEach
    void close() {
        room.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "<html>Sign in at the proxy</html>",
                "{\"data\":{\"data\":{\"val",
                "{\"data\":\"text\"}",
                "{\"data\":{\"value\":\"a KV version 1 engine\"}}",
                "{\"data\":{\"data\":\"text\",\"metadata\":{\"version\":1}}}",
                "{\"data\":{\"data\":{\"value\":\"x\"}}}"
            })
    void saysThatItIsNoVault(String body) {
        server.says(200, body);

        assertThat(VaultContract.failureOf(secrets, PATH).kind()).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "307, MALFORMED, not an engine of KV version 2",
        "400, MALFORMED, not an engine of KV version 2",
        "429, UNREACHABLE, Vault asks us to wait",
        "472, MALFORMED, not an engine of KV version 2",
        "500, UNREACHABLE, error of its own (500)",
        "502, UNREACHABLE, error of its own (502)",
        "503, UNREACHABLE, error of its own (503)"
    })
    void putsARefusalIntoWords(int status, Kind kind, String words) {
        server.says(status, "{\"errors\":[]}");

        VaultUnavailable failure = VaultContract.failureOf(secrets, PATH);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(words);
    }

    @Test
    void followsNoRedirect() {
        server.says(307, "");

        VaultContract.failureOf(secrets, PATH);

        assertThat(server.asked()).isNotEmpty().doesNotContain("/elsewhere");
    }

    @Test
    void leavesOutWhatIsNoText() {
        server.says(200, """
                {"data":{"data":{"value":"x","number":7,"flag":true,"none":null,"deep":{"a":1}},
                 "metadata":{"version":4,"created_time":"2026-11-24T13:52:00Z","new":"field"}},"new":"field"}""");

        assertThat(secrets.read(PATH))
                .isEqualTo(new VersionedSecret(Map.of("value", "x", "number", "7", "flag", "true"), 4));
    }

    @Test
    void saysWhenNoAnswerComesInTime() throws Exception {
        try (var silent = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + silent.getLocalPort();

            VaultUnavailable failure =
                    VaultContract.failureOf(room.secrets(address, "token", "hvs.any", "read-timeout", "100ms"), PATH);

            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failure).hasMessageContaining("gives no answer (none within 100 ms)");
        }
    }

    @Test
    void saysThatTheNameIsNotKnown() {
        VaultUnavailable failure =
                VaultContract.failureOf(room.secrets("https://vault.invalid:8200", "token", "hvs.any"), PATH);

        assertThat(failure).hasMessageContaining("its name is not known");
    }

    @Test
    void saysWhatToSetWhereNothingIsSet() {
        VaultUnavailable failure = VaultContract.failureOf(room.secrets(""), PATH);

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure)
                .hasMessageContaining("Vault is not set up")
                .hasMessageContaining("zonekeeper.vault.address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zonekeeper/prod #1", "100%", "a+b?c", "a%2Fb", "zonekeeper//x", "../secret", "a/{b}"})
    void asksForNoPathThatMeansSomethingElseElsewhere(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.read(path));
        assertThat(server.asked()).isEmpty();
    }
}
