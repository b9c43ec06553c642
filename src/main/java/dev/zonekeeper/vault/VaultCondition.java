package dev.zonekeeper.vault;

import dev.zonekeeper.web.OutsideSystem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** How Vault is, by its own {@code sys/health}, which needs no sign-in; asked every 10 s at the most. */
@Component
@Order(2)
class VaultCondition implements OutsideSystem {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final VaultSettings settings;
    private final Secrets secrets;
    private final @Nullable RestClient vault;
    private final Clock clock;
    private @Nullable Health health;
    private Instant askAgainAt = Instant.MIN;

    VaultCondition(VaultSettings settings, VaultConnections connections, Secrets secrets, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.vault = connections.health();
        this.clock = clock;
    }

    @Override
    public Condition condition() {
        Health now = vault == null ? null : health(vault);
        if (now == null || !settings.isComplete()) {
            return new Condition("Vault", State.NOT_KNOWN, "Not set up. " + VaultFailures.WHAT_TO_SET, facts(now));
        }
        // What health can't know: that Vault is well, and still gives us no secret.
        VaultUnavailable failure = secrets.lastFailure();
        if (now.isUp() && failure != null) {
            return new Condition("Vault", State.DOWN, failure.getMessage(), facts(now));
        }
        return new Condition("Vault", state(now), words(now), facts(now));
    }

    private synchronized Health health(RestClient vault) {
        Health known = health;
        if (known == null || !clock.instant().isBefore(askAgainAt)) {
            known = Health.ask(vault);
            health = known;
            askAgainAt = clock.instant().plus(REMEMBERED);
        }
        return known;
    }

    private static State state(Health now) {
        boolean unclear = !now.readable() && now.status() != 0;
        return unclear ? State.NOT_KNOWN : now.isUp() ? State.UP : State.DOWN;
    }

    private String words(Health now) {
        if (!now.readable()) {
            return now.status() == 0
                    ? "No answer from %s. What was read before is still shown; nothing can be switched."
                            .formatted(settings.address())
                    : "%s answers %d, which is not how Vault tells its health."
                            .formatted(settings.address(), now.status());
        }
        if (!now.initialized()) {
            return "Not initialised yet. Someone must run 'vault operator init' and unseal it.";
        }
        if (now.sealed()) {
            return "Sealed. Someone who holds unseal keys must unseal it; Zonekeeper notices within 10 s.";
        }
        if (now.isForDisasters()) {
            return "A secondary for disasters, which gives no secrets. Set the address of the primary.";
        }
        return now.standby() ? "Up, as a standby that passes questions on." : "Unsealed, and it answers.";
    }

    private List<Fact> facts(@Nullable Health now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Address", settings.address() == null ? "Not set" : String.valueOf(settings.address())));
        if (now != null && now.version() != null) {
            facts.add(new Fact("Version", now.version()));
        }
        facts.add(new Fact("Sign-in", settings.signIn()));
        facts.add(new Fact("Mount", settings.mount()));
        return List.copyOf(facts);
    }
}
