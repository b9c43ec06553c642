package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.Cloudflare;
import dev.zonekeeper.cloudflare.Operation;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenStatus;
import dev.zonekeeper.cloudflare.VerifyAccountToken;
import dev.zonekeeper.cloudflare.VerifyUserToken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Verifies by a call. {@link Cloudflare} needs this room for its tokens, so it is looked up when it is needed. */
@Component
class VerifyAtCloudflare implements VerifyToken {

    private final ObjectProvider<Cloudflare> cloudflare;

    VerifyAtCloudflare(ObjectProvider<Cloudflare> cloudflare) {
        this.cloudflare = cloudflare;
    }

    @Override
    public TokenStatus verify(TokenId token, @Nullable AccountId account) {
        Operation<TokenStatus> verify = account == null ? new VerifyUserToken() : new VerifyAccountToken(account);
        // Rare, and whoever asks must not wait for as long as background work does.
        return cloudflare.getObject().call(verify, token, Priority.CLICK).value();
    }
}
