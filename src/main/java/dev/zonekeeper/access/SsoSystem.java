package dev.zonekeeper.access;

import dev.zonekeeper.web.OutsideSystem;
import dev.zonekeeper.web.Words;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sign-in, as {@code /status} shows it: how it was at the last sign-in. */
@Component
@Order(3)
class SsoSystem implements OutsideSystem {

    private final SsoSettings settings;
    private final SsoRegistration registration;
    private final Words words;

    SsoSystem(SsoSettings settings, SsoRegistration registration, Words words) {
        this.settings = settings;
        this.registration = registration;
        this.words = words;
    }

    @Override
    public Condition condition() {
        List<Fact> facts = settings.isSet()
                ? List.of(new Fact(words.of("access.status.issuer"), settings.issuerUri()))
                : List.of();
        if (!settings.isSet()) {
            return condition(State.DOWN, "access.status.not-set", facts);
        }
        if (registration.known() != null) {
            return condition(State.UP, "access.status.up", facts);
        }
        return registration.hasFailed()
                ? condition(State.DOWN, "access.status.down", facts)
                : condition(State.NOT_KNOWN, "access.status.not-asked", facts);
    }

    private Condition condition(State state, String code, List<Fact> facts) {
        return new Condition("SSO", state, words.of(code), facts);
    }
}
