package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
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
    private volatile @Nullable ClientRegistration resolved;
    private volatile boolean failed;

    SsoRegistration(SsoSettings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? resolve() : null;
    }

    /** The registration; asks the provider if it has not answered yet. {@code null} if it does not now. */
    @Nullable
    ClientRegistration resolve() {
        ClientRegistration known = resolved;
        return known != null || !settings.isSet() ? known : ask();
    }

    private synchronized @Nullable ClientRegistration ask() {
        if (resolved == null) {
            try {
                resolved = ClientRegistrations.fromIssuerLocation(settings.issuerUri())
                        .registrationId(ID)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret().value())
                        .clientName(settings.name())
                        .scope(settings.scopes())
                        .redirectUri(installation.publicUrl() + "/login/oauth2/code/" + ID)
                        .build();
                failed = false;
            } catch (RuntimeException e) {
                failed = true;
                log.warn("The OIDC provider at {} does not answer: {}", settings.issuerUri(), e.getMessage());
            }
        }
        return resolved;
    }

    /** What is known without asking. */
    @Nullable
    ClientRegistration known() {
        return resolved;
    }

    /** Whether the last attempt failed. */
    boolean hasFailed() {
        return failed;
    }

    /** The address that ends a session at the provider; {@code null} while it is not known, or if there is none. */
    @Nullable
    String endSession() {
        ClientRegistration known = resolved;
        Object address = known == null
                ? null
                : known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return address == null ? null : address.toString();
    }
}
