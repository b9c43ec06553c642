package dev.zonekeeper.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.vault.authentication.ClientAuthentication;
import org.springframework.vault.authentication.VaultLoginException;
import org.springframework.vault.support.VaultToken;
import org.springframework.web.client.RestClientResponseException;

/**
 * Signs in twice a minute at the most, whatever refuses: a sign-in for each refusal would leave thousands of live tokens
 * in Vault. What got no answer does not count, so that Zonekeeper is back as soon as Vault is.
 */
final class SignIns implements ClientAuthentication {

    private static final int AT_MOST = 2;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final ClientAuthentication method;
    private final Clock clock;
    private final Deque<Instant> answered = new ArrayDeque<>();

    SignIns(ClientAuthentication method, Clock clock) {
        this.method = method;
        this.clock = clock;
    }

    @Override
    public synchronized VaultToken login() {
        if (!hasRoom()) {
            throw new VaultLoginException("Vault refused a moment ago; the next sign-in waits");
        }
        try {
            VaultToken token = method.login();
            answered.addLast(clock.instant());
            return token;
        } catch (RestClientResponseException e) {
            if (!e.getStatusCode().is4xxClientError()) {
                throw e;
            }
            answered.addLast(clock.instant());
            throw new VaultLoginException("Vault refused the sign-in", e);
        }
    }

    /** Whether a sign-in would be tried now. */
    synchronized boolean hasRoom() {
        Instant since = clock.instant().minus(WINDOW);
        answered.removeIf(at -> !at.isAfter(since));
        return answered.size() < AT_MOST;
    }
}
