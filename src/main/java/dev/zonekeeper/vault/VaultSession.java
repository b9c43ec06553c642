package dev.zonekeeper.vault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.vault.authentication.ClientAuthentication;
import org.springframework.vault.authentication.LifecycleAwareSessionManager;
import org.springframework.vault.authentication.LoginToken;
import org.springframework.vault.client.VaultHttpHeaders;
import org.springframework.vault.support.VaultToken;
import org.springframework.web.client.RestClient;

/**
 * Spring Vault's session (made at the first read, renewed ahead of its end), which can be given up: its own goes on with
 * a token that Vault no longer knows until the application is restarted.
 */
final class VaultSession extends LifecycleAwareSessionManager {

    private static final Logger log = LoggerFactory.getLogger(VaultSession.class);

    private final RestClient vault;

    VaultSession(ClientAuthentication signIn, TaskScheduler scheduler, RestClient vault) {
        super(signIn, scheduler, vault);
        this.vault = vault;
    }

    /** The token in use, if there is one yet. */
    @Nullable
    VaultToken current() {
        return getToken().map(TokenWrapper::getToken).orElse(null);
    }

    /**
     * Gives up a token of which Vault could not be asked how long it lasts, so that it is asked again: otherwise nobody
     * would renew it.
     */
    void giveUpUnknown() {
        VaultToken current = current();
        if (current != null && !(current instanceof LoginToken)) {
            setToken(Optional.empty());
        }
    }

    /** Quietly: a token that is refused, or a Vault that is away, can't be helped, and the token ends by itself. */
    @Override
    protected void revoke(VaultToken token) {
        try {
            vault.post()
                    .uri("auth/token/revoke-self")
                    .headers(headers -> headers.addAll(VaultHttpHeaders.from(token)))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RuntimeException e) {
            log.info("The token of our session at Vault could not be revoked; it ends by itself");
        }
    }
}
