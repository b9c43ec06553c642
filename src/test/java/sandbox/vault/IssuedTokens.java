package sandbox.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The root token, and the tokens that AppRole sign-ins were given, until they end or are revoked. */
final class IssuedTokens {

    /** One token; {@code ends} is null for root's. */
    record Issued(
            String value,
            String accessor,
            Instant issued,
            Duration ttl,
            @Nullable Instant ends) {

        boolean isRoot() {
            return ends == null;
        }

        boolean allows(String path) {
            return isRoot() || path.matches("secret/(data|metadata|delete|undelete|destroy)/zonekeeper(/.*)?");
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Issued> live = new ConcurrentHashMap<>();
    private final String rootToken;
    private final Clock clock;
    private volatile Duration ttl = Duration.ofHours(1);

    IssuedTokens(String rootToken, Clock clock) {
        this.rootToken = rootToken;
        this.clock = clock;
    }

    @Nullable
    Issued find(@Nullable String value) {
        if (rootToken.equals(value)) {
            return new Issued(value, "sandbox-root-accessor", Instant.EPOCH, Duration.ZERO, null);
        }
        Issued issued = value == null ? null : live.get(value);
        return issued != null && clock.instant().isBefore(issued.ends()) ? issued : null;
    }

    Issued issue() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String value = "hvs." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return keep(value, UUID.randomUUID().toString(), clock.instant());
    }

    Issued renew(Issued token) {
        return token.isRoot() ? token : keep(token.value(), token.accessor(), token.issued());
    }

    void revoke(Issued token) {
        live.remove(token.value());
    }

    void revokeAll() {
        live.clear();
    }

    /** How long those issued or renewed from now on last. */
    void lasting(Duration ttl) {
        this.ttl = ttl;
    }

    private Issued keep(String value, String accessor, Instant issued) {
        Issued token = new Issued(value, accessor, issued, ttl, clock.instant().plus(ttl));
        live.put(value, token);
        return token;
    }
}
