package dev.zonekeeper.vault;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.vault.core.VaultTemplate;

/** The two ways to Vault: signed in for secrets, and without sign-in and with little patience for its health. */
@Component
class VaultConnections implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(VaultConnections.class);
    private static final Duration HEALTH_WITHIN = Duration.ofMillis(1500);

    private final @Nullable VaultConnection signedIn;
    private final @Nullable VaultTemplate health;

    VaultConnections(VaultSettings settings, Clock clock) {
        var address = settings.address();
        this.signedIn = address != null && settings.isComplete() ? new VaultConnection(address, settings, clock) : null;
        this.health = address == null ? null : new VaultTemplate(VaultClient.builder(address, HEALTH_WITHIN, HEALTH_WITHIN));
        if (address != null && VaultAddress.isPlainBeyondLoopback(address)) {
            log.warn("Vault at {} is called in plain http: whoever is on the way can read tokens and secrets", address);
        }
    }

    /** {@code null} if there is no address or nothing to sign in with. */
    @Nullable VaultConnection signedIn() {
        return signedIn;
    }

    /** {@code null} if there is no address. */
    @Nullable VaultTemplate health() {
        return health;
    }

    @Override
    public void destroy() {
        if (signedIn != null) {
            signedIn.close();
        }
    }
}
