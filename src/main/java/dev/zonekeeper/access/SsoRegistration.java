package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;

/**
 * The one client registration. The provider is asked for its addresses when somebody signs in, so that Zonekeeper starts
 * without it, and again half a minute later: nobody is sent to a provider that is down.
 */
@Component
class SsoRegistration implements ClientRegistrationRepository {

    static final String ID = "sso";

    private static final Duration STANDS_FOR = Duration.ofSeconds(30);
    private static final Logger log = LoggerFactory.getLogger(SsoRegistration.class);

    private final SsoSettings settings;
    private final Installation installation;
    private final ProviderMetadata metadata;
    private final Clock clock;
    private volatile @Nullable ClientRegistration known;
    private volatile Instant askAgainAt = Instant.MIN;

    SsoRegistration(SsoSettings settings, Installation installation, Clock clock) {
        this.settings = settings;
        this.installation = installation;
        this.clock = clock;
        this.metadata = new ProviderMetadata(settings, settings.answerWithin());
        if (!settings.missing().isEmpty()) {
            log.warn("Nobody can sign in before these are set: {}", String.join(", ", settings.missing()));
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? resolve() : null;
    }

    /**
     * The registration; asks the provider unless it answered a moment ago.
     *
     * @throws SsoUnavailable if it does not now
     */
    ClientRegistration resolve() {
        ClientRegistration before = known;
        if (before != null && clock.instant().isBefore(askAgainAt)) {
            return before;
        }
        return remember(metadata.ask());
    }

    /**
     * Asks whether the provider is there, also if the registration is known.
     *
     * @throws SsoUnavailable if it does not answer in time
     */
    void check(Duration patience) {
        remember(new ProviderMetadata(settings, patience).ask());
    }

    private ClientRegistration remember(ClientRegistration.Builder answer) {
        ClientRegistration registration = answer.registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret().value())
                .clientName(settings.name())
                .scope(settings.scopes())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .redirectUri(installation.publicUrl() + "/login/oauth2/code/" + ID)
                .build();
        known = registration;
        askAgainAt = clock.instant().plus(STANDS_FOR);
        return registration;
    }

    /** The address that ends a session at the provider; {@code null} while it is not known, or if there is none. */
    @Nullable
    URI endSession() {
        ClientRegistration before = known;
        return before == null ? null : endSession(before);
    }

    /** The same for a registration at hand. */
    static @Nullable URI endSession(ClientRegistration registration) {
        Object address =
                registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return address == null ? null : URI.create(address.toString());
    }
}
