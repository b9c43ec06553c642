package dev.zonekeeper.tokens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API token as its page shows it.
 *
 * @param location mount and path in Vault, such as {@code secret/zonekeeper/tokens/main}
 * @param version the version in Vault now, or the last one read while Vault is away; {@code null} if never read
 * @param message what Cloudflare said of it, if it is not active
 * @param zones how many zones it sees
 * @param trouble why its value can't be read right now, and what to do; {@code null} if it can
 */
public record TokenRow(
        String id,
        String name,
        TokenKind kind,
        String location,
        @Nullable Integer version,
        TokenState state,
        @Nullable String message,
        @Nullable Instant expiresAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant lastUsedAt,
        long zones,
        @Nullable String trouble) {}
