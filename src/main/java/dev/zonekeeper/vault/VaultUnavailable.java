package dev.zonekeeper.vault;

import java.util.Objects;

/**
 * A secret can't be read. The message says why and what to do, in words for the page, and never holds a value. There is no
 * cause: exceptions of the client and of the JSON reader repeat what they could not read, which may be the secret.
 */
public final class VaultUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Kind {
        /** Vault is sealed: people who hold unseal keys must act. */
        SEALED,
        /** Vault refused the sign-in or the path. */
        DENIED,
        /** No answer that could be used for now, or no address set. */
        UNREACHABLE,
        /** There is no such secret, or no longer. */
        MISSING,
        /** Something answered that is not what KV version 2 answers. */
        MALFORMED
    }

    private final Kind kind;
    private final String location;

    VaultUnavailable(Kind kind, String location, String message) {
        super(message);
        this.kind = kind;
        this.location = location;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Kind kind() {
        return kind;
    }

    /** Mount and path of what was asked for, such as {@code secret/zonekeeper/tokens/main}. */
    public String location() {
        return location;
    }
}
