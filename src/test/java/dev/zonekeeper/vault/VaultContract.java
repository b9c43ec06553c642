package dev.zonekeeper.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zonekeeper.MovableClock;
import dev.zonekeeper.vault.VaultUnavailable.Kind;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the room relies on, whichever Vault answers. */
abstract class VaultContract {

    static final String PATH = "zonekeeper/tokens/main";
    static final String LOCATION = "secret/zonekeeper/tokens/main";

    private final MovableClock clock = new MovableClock();
    private final VaultRoom room = new VaultRoom(clock);
    private VaultUnderTest vault;

    abstract VaultUnderTest vault();

    @BeforeEach
    void write() {
        vault = vault();
        vault.put(PATH, Map.of("value", "first"));
    }

    @AfterEach
    void close() {
        room.close();
        vault.close();
    }

    @Test
    void readsWithATokenAndTellsTheVersion() {
        Secrets secrets = byToken();

        assertThat(secrets.read(PATH).values()).containsExactly(Map.entry("value", "first"));
        vault.put(PATH, Map.of("value", "second", "note", "new"));
        assertThat(secrets.read(PATH)).isEqualTo(new VersionedSecret(Map.of("value", "second", "note", "new"), 2));
    }

    @Test
    void readsWithAnAppRole() {
        assertThat(byAppRole().read(PATH)).isEqualTo(new VersionedSecret(Map.of("value", "first"), 1));
    }

    @Test
    void saysThatNothingIsThere() {
        VaultUnavailable failure = failureOf(byToken(), "zonekeeper/tokens/none");

        assertThat(failure.kind()).isEqualTo(Kind.MISSING);
        assertThat(failure.location()).isEqualTo("secret/zonekeeper/tokens/none");
        assertThat(failure).hasMessageContaining("holds nothing at secret/zonekeeper/tokens/none");
    }

    @Test
    void saysThatTheNewestVersionWasDeleted() {
        vault.delete(PATH);

        VaultUnavailable failure = failureOf(byAppRole(), PATH);

        assertThat(failure.kind()).isEqualTo(Kind.MISSING);
        assertThat(failure).hasMessageContaining("Version 1 was deleted");
    }

    @Test
    void saysThatTheNewestVersionWasDestroyed() {
        vault.put(PATH, Map.of("value", "second"));
        vault.destroy(PATH, 2);

        assertThat(failureOf(byToken(), PATH)).hasMessageContaining("Version 2 was destroyed");
    }

    @Test
    void saysThatThePolicyDoesNotAllowReading() {
        Secrets secrets = byAppRole();
        vault.deny();

        VaultUnavailable failure = failureOf(secrets, PATH);

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure).hasMessageContaining("reading secret/data/zonekeeper/tokens/main");
        vault.allow();
        assertThat(secrets.read(PATH).version()).isEqualTo(1);
    }

    @Test
    void refusesAPathOutsideOfItsPolicy() {
        assertThat(failureOf(byAppRole(), "elsewhere/main").kind()).isEqualTo(Kind.DENIED);
    }

    @Test
    void recoversWhenVaultIsUnsealed() {
        for (Secrets secrets : new Secrets[] {byToken(), byAppRole()}) {
            vault.seal();
            VaultUnavailable failure = failureOf(secrets, PATH);
            assertThat(failure.kind()).isEqualTo(Kind.SEALED);
            assertThat(failure).hasMessageContaining("Vault is sealed, so " + LOCATION + " cannot be read");

            vault.unseal();
            assertThat(secrets.read(PATH).version()).isEqualTo(1);
        }
    }

    @Test
    void recoversAfterASealBetweenTwoReads() {
        Secrets secrets = byAppRole();
        secrets.read(PATH);

        vault.seal();
        assertThat(failureOf(secrets, PATH).kind()).isEqualTo(Kind.SEALED);
        vault.unseal();

        assertThat(secrets.read(PATH).version()).isEqualTo(1);
    }

    @Test
    void recoversWhenVaultIsBackAtItsAddress() {
        Secrets byToken = byToken();
        Secrets byAppRole = byAppRole();
        byToken.read(PATH);
        byAppRole.read(PATH);

        vault.stop();
        assertThat(failureOf(byToken, PATH).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failureOf(byAppRole, PATH)).hasMessageContaining("gives no answer");
        vault.start();

        assertThat(byToken.read(PATH).version()).isEqualTo(1);
        assertThat(byAppRole.read(PATH).version()).isEqualTo(1);
    }

    @Test
    void signsInAnewWhenItsSessionWasRevoked() {
        Secrets secrets = byAppRole();
        secrets.read(PATH);

        vault.revokeSessions();

        assertThat(secrets.read(PATH).version()).isEqualTo(1);
    }

    @Test
    void refusesAWrongToken() {
        VaultUnavailable failure = failureOf(room.secrets(vault.address(), "token", "hvs.wrong"), PATH);

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure).hasMessageContaining("The token that Zonekeeper signs in with has ended");
    }

    @Test
    void refusesAWrongSecretId() {
        Secrets secrets = room.secrets(vault.address(), "role-id", vault.roleId(), "secret-id", "wrong");

        VaultUnavailable failure = failureOf(secrets, PATH);

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure).hasMessageContaining("sign-in by AppRole (400)");
    }

    @Test
    void startsWhileVaultIsAway() {
        vault.stop();
        Secrets secrets = byAppRole();
        assertThat(failureOf(secrets, PATH).kind()).isEqualTo(Kind.UNREACHABLE);

        vault.start();

        assertThat(secrets.read(PATH).version()).isEqualTo(1);
    }

    final Secrets byToken() {
        return room.secrets(vault.address(), "token", vault.token());
    }

    final Secrets byAppRole() {
        return room.secrets(vault.address(), "role-id", vault.roleId(), "secret-id", vault.secretId());
    }

    final MovableClock clock() {
        return clock;
    }

    final VaultRoom room() {
        return room;
    }

    static VaultUnavailable failureOf(Secrets secrets, String path) {
        return assertThatExceptionOfType(VaultUnavailable.class)
                .isThrownBy(() -> secrets.read(path))
                .actual();
    }
}
