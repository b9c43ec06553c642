package dev.zonekeeper.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sandbox.vault.VaultSandbox;

/** The contract against the sandbox's Vault, and what only a stand-in can show. */
class StandInVaultTests extends VaultContract {

    private final StandInVault standIn = new StandInVault();

    @Override
    VaultUnderTest vault() {
        return standIn;
    }

    @Test
    void signsInTwiceAMinuteAtTheMostWhileRefused() {
        Secrets secrets = byAppRole();
        standIn.deny();

        for (int second = 0; second < 300; second++) {
            failureOf(secrets, PATH);
            clock().move(Duration.ofSeconds(1));
        }

        assertThat(standIn.calls("/v1/auth/approle/login")).isLessThanOrEqualTo(11);
        assertThat(standIn.calls("/v1/auth/token/revoke-self")).isEqualTo(standIn.calls("/v1/auth/approle/login") - 1);
    }

    @Test
    void signsInTwiceAMinuteAtTheMostWithAWrongSecretId() {
        Secrets secrets = room().secrets(standIn.address(), "role-id", standIn.roleId(), "secret-id", "wrong");

        for (int i = 0; i < 50; i++) {
            failureOf(secrets, PATH);
        }

        assertThat(standIn.calls("/v1/auth/approle/login")).isEqualTo(2);
    }

    @Test
    void signsInOnceForManyReads() {
        Secrets secrets = byAppRole();

        for (int i = 0; i < 20; i++) {
            secrets.read(PATH);
        }

        assertThat(standIn.calls("/v1/auth/approle/login")).isEqualTo(1);
    }

    @Test
    void asksAgainHowLongAnOperatorsTokenLastsIfVaultCouldNotSay() {
        Secrets secrets = byToken();
        standIn.seal();
        failureOf(secrets, PATH);
        standIn.unseal();

        secrets.read(PATH);

        assertThat(standIn.calls("/v1/auth/token/lookup-self")).isEqualTo(2);
    }

    @Test
    void revokesItsSessionAtTheEndButNotAnOperatorsToken() {
        byAppRole().read(PATH);
        byToken().read(PATH);

        room().close();

        assertThat(standIn.calls("/v1/auth/token/revoke-self")).isEqualTo(1);
    }

    /** The stand-in as the contract knows it. */
    private static final class StandInVault implements VaultUnderTest {

        private VaultSandbox vault = VaultSandbox.start(0);
        private final int port = vault.port();
        private final SandboxVaultClient client = new SandboxVaultClient("http://127.0.0.1:" + port);

        @Override
        public String address() {
            return client.address();
        }

        @Override
        public String token() {
            return VaultSandbox.ROOT_TOKEN;
        }

        @Override
        public String roleId() {
            return VaultSandbox.ROLE_ID;
        }

        @Override
        public String secretId() {
            return VaultSandbox.SECRET_ID;
        }

        @Override
        public void put(String path, Map<String, String> values) {
            vault.put(path, values);
        }

        @Override
        public void delete(String path) {
            client.send("DELETE", "/v1/secret/data/" + path, "");
        }

        @Override
        public void destroy(String path, int version) {
            client.send("PUT", "/v1/secret/destroy/" + path, "{\"versions\":[" + version + "]}");
        }

        @Override
        public void seal() {
            client.send("PUT", "/sandbox/seal", "");
        }

        @Override
        public void unseal() {
            client.send("PUT", "/sandbox/unseal", "");
        }

        @Override
        public void deny() {
            client.send("PUT", "/sandbox/deny", "");
        }

        @Override
        public void allow() {
            client.send("PUT", "/sandbox/allow", "");
        }

        @Override
        public void revokeSessions() {
            client.send("PUT", "/sandbox/revoke", "");
        }

        @Override
        public void stop() {
            vault.close();
        }

        @Override
        public void start() {
            vault = VaultSandbox.start(port);
            vault.put(PATH, Map.of("value", "first"));
        }

        @Override
        public void close() {
            vault.close();
        }

        int calls(String path) {
            return client.send("GET", "/sandbox/calls", "").split("\"" + path + "\"", -1).length - 1;
        }
    }
}
