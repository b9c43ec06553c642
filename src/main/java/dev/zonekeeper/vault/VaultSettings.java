package dev.zonekeeper.vault;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Vault is and how Zonekeeper signs in.
 *
 * @param address Vault's address, as in {@code VAULT_ADDR}; without it no token can be read
 * @param token signs in by token
 * @param roleId signs in by AppRole, and goes before the token
 * @param secretId the AppRole's second half; may be missing where the role binds none
 * @param mount where the KV version 2 engine is mounted
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long an answer may take
 * @param allowPlainHttp whether an address beyond loopback may be plain http
 */
@ConfigurationProperties("zonekeeper.vault")
record VaultSettings(
        @Nullable URI address,
        @DefaultValue("") Credential token,
        @DefaultValue("") Credential roleId,
        @DefaultValue("") Credential secretId,
        @DefaultValue("secret") String mount,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("false") boolean allowPlainHttp) {

    VaultSettings {
        address =
                address == null || address.toString().isBlank() ? null : VaultAddress.checked(address, allowPlainHttp);
        requireUsable("token", token);
        requireUsable("role-id", roleId);
        requireUsable("secret-id", secretId);
        mount = path(mount).value();
        requirePositive("connect-timeout", connectTimeout);
        requirePositive("read-timeout", readTimeout);
    }

    /** Whether there is somewhere to ask and something to sign in with. */
    boolean isComplete() {
        return address != null && (token.isSet() || roleId.isSet());
    }

    /** How Zonekeeper signs in, in a word for people. */
    String signIn() {
        return roleId.isSet() ? "AppRole" : token.isSet() ? "Token" : "Not set";
    }

    private static VaultPath path(String mount) {
        try {
            return new VaultPath(mount);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("zonekeeper.vault.mount: " + e.getMessage(), e);
        }
    }

    private static void requireUsable(String name, Credential credential) {
        if (!credential.isUsable()) {
            throw new IllegalArgumentException(
                    "zonekeeper.vault.%s has characters that no credential of Vault has, such as a blank or a line end inside"
                            .formatted(name));
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("zonekeeper.vault.%s must be longer than 0".formatted(name));
        }
    }
}
