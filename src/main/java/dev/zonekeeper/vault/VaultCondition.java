package dev.zonekeeper.vault;

import dev.zonekeeper.vault.VaultUnavailable.Kind;
import dev.zonekeeper.web.OutsideSystem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.vault.core.VaultTemplate;
import org.springframework.vault.support.VaultHealth;

/** How Vault is, by its own {@code sys/health}, which needs no sign-in; asked every 10 s at the most. */
@Component
class VaultCondition implements OutsideSystem {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final VaultSettings settings;
    private final Secrets secrets;
    private final @Nullable VaultTemplate vault;
    private final Clock clock;
    private Instant askedAt = Instant.MIN;
    private @Nullable VaultHealth health;

    VaultCondition(VaultSettings settings, VaultConnections connections, Secrets secrets, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.vault = connections.health();
        this.clock = clock;
    }

    @Override
    public Condition condition() {
        VaultHealth now = health();
        State state = state(now);
        return new Condition("Vault", state, words(now), facts(now));
    }

    private synchronized @Nullable VaultHealth health() {
        if (vault != null && !clock.instant().isBefore(nextAt())) {
            health = ask(vault);
            askedAt = clock.instant();
        }
        return health;
    }

    private Instant nextAt() {
        return askedAt.equals(Instant.MIN) ? askedAt : askedAt.plus(REMEMBERED);
    }

    private static @Nullable VaultHealth ask(VaultTemplate vault) {
        try {
            return vault.opsForSys().health();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private State state(@Nullable VaultHealth now) {
        if (!settings.isComplete()) {
            return State.NOT_KNOWN;
        }
        return now != null && now.isInitialized() && !now.isSealed() && refusal() == null ? State.UP : State.DOWN;
    }

    private String words(@Nullable VaultHealth now) {
        if (!settings.isComplete()) {
            return "Not set up. Set zonekeeper.vault.address, and zonekeeper.vault.token or zonekeeper.vault.role-id with zonekeeper.vault.secret-id.";
        }
        if (now == null) {
            return "No answer from " + settings.address() + ". Pages work from what was last read; nothing can be switched.";
        }
        if (!now.isInitialized()) {
            return "Not initialised yet. Someone must run 'vault operator init' and unseal it.";
        }
        if (now.isSealed()) {
            return "Sealed. Someone who holds unseal keys must unseal it; Zonekeeper notices within 10 s.";
        }
        VaultUnavailable refusal = refusal();
        if (refusal != null) {
            return refusal.getMessage();
        }
        return now.isStandby() || now.isPerformanceStandby() ? "Up, as a standby that passes questions on." : "Up.";
    }

    private @Nullable VaultUnavailable refusal() {
        VaultUnavailable failure = secrets.lastFailure();
        return failure != null && failure.kind() == Kind.DENIED ? failure : null;
    }

    private List<Fact> facts(@Nullable VaultHealth now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Address", settings.address() == null ? "Not set" : settings.address().toString()));
        if (now != null && now.getVersion() != null) {
            facts.add(new Fact("Version", now.getVersion()));
        }
        facts.add(new Fact("Sign-in", settings.signIn()));
        facts.add(new Fact("Mount", settings.mount()));
        return List.copyOf(facts);
    }
}
