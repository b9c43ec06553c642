package dev.zonekeeper.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Makes the principal from the validated ID token alone. The provider's user info is never asked: it may be poor or
 * refuse, and a sign-in must not end over it.
 */
@Component
class PersonFromIdToken implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final AccessSettings settings;
    private final Grants grants;
    private final Clock clock;

    PersonFromIdToken(AccessSettings settings, Grants grants, Clock clock) {
        this.settings = settings;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        Map<String, Object> claims = token.getClaims();
        List<String> values = Claim.values(claims, settings.claim());
        String subject = Objects.requireNonNull(token.getSubject());
        Person person = new Person(
                Objects.requireNonNull(token.getIssuer()).toString(),
                subject,
                SignedIn.shownName(claims, subject),
                settings.claim(),
                values,
                grants.of(values));
        return new SignedIn(person, token, Claim.isHeldBack(claims, settings.claim()), clock.instant());
    }
}
