package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;

/**
 * The one client registration. The provider's addresses are asked for at the first sign-in and remembered, so that
 * Zonekeeper starts without it; while it is down each sign-in asks anew.
 */
@Component
class SsoRegistration implements ClientRegistrationRepository {

    static final String ID = "sso";

    private static final Logger log = LoggerFactory.getLogger(SsoRegistration.class);

    private final SsoSettings settings;
    private final Installation installation;
    private final ProviderMetadata metadata;
    private volatile @Nullable ClientRegistration known;

    SsoRegistration(SsoSettings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
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
     * The registration; asks the provider if it has not answered yet.
     *
     * @throws SsoUnavailable if it does not now
     */
    ClientRegistration resolve() {
        ClientRegistration before = known;
        return before == null ? remember(metadata.ask()) : before;
    }

    /**
     * Asks whether the provider is there, also if the registration is known.
     *
     * @throws SsoUnavailable if it does not answer in time
     */
    void check(Duration patience) {
        ClientRegistration.Builder answer = new ProviderMetadata(settings, patience).ask();
        if (known == null) {
            remember(answer);
        }
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
