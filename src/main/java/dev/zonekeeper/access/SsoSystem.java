package dev.zonekeeper.access;

import dev.zonekeeper.web.OutsideSystem;
import dev.zonekeeper.web.Words;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sign-in, as {@code /status} shows it. The provider is asked twice a minute at the most. */
@Component
@Order(3)
class SsoSystem implements OutsideSystem {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration STANDS_FOR = Duration.ofSeconds(30);

    private final SsoSettings settings;
    private final SsoRegistration registration;
    private final Words words;
    private final Clock clock;
    private volatile @Nullable Reading last;

    SsoSystem(SsoSettings settings, SsoRegistration registration, Words words, Clock clock) {
        this.settings = settings;
        this.registration = registration;
        this.words = words;
        this.clock = clock;
    }

    private record Reading(Condition condition, Instant at) {}

    @Override
    public Condition condition() {
        Instant now = clock.instant();
        Reading before = last;
        if (before != null && now.isBefore(before.at().plus(STANDS_FOR))) {
            return before.condition();
        }
        Condition condition = ask();
        last = new Reading(condition, now);
        return condition;
    }

    private Condition ask() {
        try {
            registration.check(PATIENCE);
            return new Condition("SSO", State.UP, words.of("access.status.up"), facts());
        } catch (SsoUnavailable e) {
            return new Condition("SSO", State.DOWN, words.of(code(e.reason())), facts());
        }
    }

    private static String code(Refusal.Reason reason) {
        return switch (reason) {
            case SSO_NOT_SET -> "access.status.not-set";
            case SSO_ODD -> "access.status.odd";
            default -> "access.status.down";
        };
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (!settings.issuerUri().isEmpty()) {
            facts.add(new Fact(words.of("access.status.issuer"), settings.issuerUri()));
        }
        URI endSession = registration.endSession();
        if (endSession != null) {
            facts.add(new Fact(words.of("access.status.end-session"), endSession.toString()));
        }
        return facts;
    }
}
