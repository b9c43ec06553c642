package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenStatus;
import org.jspecify.annotations.Nullable;

/** Asks Cloudflare whether a token is alive. */
@FunctionalInterface
interface VerifyToken {

    /**
     * Asks once.
     *
     * @param account the owner, whose store is asked; {@code null} for the user's
     * @throws CloudflareFailed if it is refused or gets no answer
     */
    TokenStatus verify(TokenId token, @Nullable AccountId account);
}
