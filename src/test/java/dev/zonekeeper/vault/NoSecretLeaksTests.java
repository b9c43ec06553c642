package dev.zonekeeper.vault;

import static dev.zonekeeper.vault.VaultContract.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.vault.VaultSandbox;

/** Looks for secrets in all that is logged at TRACE and in all that is thrown. */
class NoSecretLeaksTests {

    private static final String CANARY = "CANARY-4f1d0c9b-in-no-log";

    private final VaultRoom room = new VaultRoom(Clock.systemUTC());

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void logsNeitherValuesNorWhatSignsIn() {
        try (VaultSandbox vault = VaultSandbox.start(0);
                EverythingLogged log = new EverythingLogged()) {
            vault.put(PATH, Map.of("value", CANARY));
            Secrets byAppRole =
                    room.secrets(vault.address(), "role-id", VaultSandbox.ROLE_ID, "secret-id", VaultSandbox.SECRET_ID);
            Secrets byToken = room.secrets(vault.address(), "token", VaultSandbox.ROOT_TOKEN);

            String printed = byAppRole.read(PATH) + " " + byToken.read(PATH);
            room.close();

            assertThat(log.lines()).anyMatch(line -> line.contains("DefaultRestClient"));
            assertThat(String.join("\n", log.lines()) + printed)
                    .doesNotContain(CANARY, VaultSandbox.SECRET_ID, VaultSandbox.ROLE_ID, VaultSandbox.ROOT_TOKEN);
        }
    }

    @Test
    void logsNothingOfARefusedSignIn() {
        try (VaultSandbox vault = VaultSandbox.start(0);
                EverythingLogged log = new EverythingLogged()) {
            Secrets wrongSecretId = room.secrets(vault.address(), "role-id", CANARY, "secret-id", CANARY);
            Secrets wrongToken = room.secrets(vault.address(), "token", "hvs." + CANARY);

            assertThat(everything(log, thrown(wrongSecretId), thrown(wrongToken)))
                    .doesNotContain(CANARY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CANARY,
                "\"" + CANARY + "\"",
                "{\"data\":\"" + CANARY + "\"}",
                "{\"data\":{\"data\":\"" + CANARY + "\",\"metadata\":{\"version\":1}}}",
                "{\"data\":{\"data\":{\"value\":\"" + CANARY + "\"},\"metadata\":{\"version\":\"" + CANARY + "\"}}}",
                "{\"data\":{\"data\":{\"value\":\"" + CANARY + "\"},\"metadata\":{\"version\":1}},\"lease_duration\":\""
                        + CANARY + "\"}",
                "{\"data\":{\"data\":{\"value\":\"" + CANARY
            })
    void repeatsNothingOfAnAnswerThatItCannotRead(String body) {
        try (OddServer server = new OddServer().says(200, body);
                EverythingLogged log = new EverythingLogged()) {
            Secrets byToken = room.secrets(server.address(), "token", "hvs.any");
            Secrets byAppRole = room.secrets(server.address(), "role-id", "any", "secret-id", "any");

            assertThat(everything(log, thrown(byToken), thrown(byAppRole))).doesNotContain(CANARY);
        }
    }

    private static Throwable thrown(Secrets secrets) {
        Throwable thrown = catchThrowable(() -> secrets.read(PATH));
        assertThat(thrown).isInstanceOf(VaultUnavailable.class);
        return thrown;
    }

    private static String everything(EverythingLogged log, Throwable... thrown) {
        List<String> all = new ArrayList<>(log.lines());
        for (Throwable one : thrown) {
            all.add(EverythingLogged.printed(one));
        }
        return String.join("\n", all);
    }
}
