package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.BudgetOwner;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.vault.VaultPath;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an API token; its value is in Vault only.
 *
 * @param name what people call it
 * @param account the account that owns it; {@code null} for a user's, or if nobody said which
 * @param budgetOwner whose budget an admin says that it shares; {@code null} for the default
 * @param path where it lies below Vault's mount
 * @param version the version that was last read; {@code null} before the first time
 * @param expiresAt when it ends, as verify last said; {@code null} if never or not known
 * @param verifiedAt when verify last gave an answer
 * @param lastUsedAt when a call was last made with it, to the minute
 * @param message what Cloudflare said, if it is not active
 */
public record Token(
        TokenId id,
        String name,
        TokenKind kind,
        @Nullable AccountId account,
        @Nullable String budgetOwner,
        VaultPath path,
        @Nullable Integer version,
        TokenState state,
        @Nullable Instant expiresAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String message) {

    /** All tokens of users count as one user's, unless an admin named the owner: that can only be too careful. */
    public BudgetOwner owner() {
        String ownName = kind == TokenKind.USER ? "user" : id.value();
        return new BudgetOwner(budgetOwner == null ? ownName : budgetOwner);
    }
}
