package dev.zonekeeper.vault;

import java.util.Map;

/** What the contract needs of a Vault, stand-in or real, with a KV version 2 engine at {@code secret}. */
interface VaultUnderTest extends AutoCloseable {

    String address();

    String token();

    String roleId();

    String secretId();

    /** Writes a new version. */
    void put(String path, Map<String, String> values);

    /** Soft-deletes the newest version. */
    void delete(String path);

    /** Destroys a version. */
    void destroy(String path, int version);

    void seal();

    void unseal();

    /** Takes the right to read secrets from the AppRole. */
    void deny();

    void allow();

    /** Revokes every token that sign-ins by AppRole were given. */
    void revokeSessions();

    void stop();

    /** Starts it again at the same address; it may have forgotten sessions, but no secrets. */
    void start();

    @Override
    void close();
}
