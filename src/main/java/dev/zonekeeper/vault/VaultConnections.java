package dev.zonekeeper.vault;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The two ways to Vault: signed in for secrets, and without sign-in and with little patience for its health. */
@Component
class VaultConnections implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(VaultConnections.class);
    private static final Duration HEALTH_WITHIN = Duration.ofMillis(1500);

    private final @Nullable VaultConnection signedIn;
    private final @Nullable RestClient health;

    VaultConnections(VaultSettings settings, Clock clock) {
        URI address = settings.address();
        this.signedIn = address != null && settings.isComplete() ? new VaultConnection(address, settings, clock) : null;
        this.health = address == null
                ? null
                : VaultClient.builder(address, HEALTH_WITHIN, HEALTH_WITHIN).build();
        if (address != null && VaultAddress.isPlainBeyondLoopback(address)) {
            log.warn("Vault at {} is called in plain http: whoever is on the way can read tokens and secrets", address);
        }
    }

    /** {@code null} if there is no address or nothing to sign in with. */
    @Nullable
    VaultConnection signedIn() {
        return signedIn;
    }

    /** {@code null} if there is no address. */
    @Nullable
    RestClient health() {
        return health;
    }

    @Override
    public void destroy() {
        if (signedIn != null) {
            signedIn.close();
        }
    }
}
