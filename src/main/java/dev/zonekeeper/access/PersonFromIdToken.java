package dev.zonekeeper.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(PersonFromIdToken.class);
    // Columns hold 255 characters, and some count a character beyond the BMP as two.
    private static final int LONGEST_NAME = 200;

    private final AccessSettings settings;
    private final Grants grants;
    private final Clock clock;
    private final AtomicBoolean toldOfHeldBack = new AtomicBoolean();

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
        List<String> kept = ClaimValues.kept(values, grants::give);
        Person person = new Person(
                Objects.requireNonNull(token.getIssuer()).toString(),
                Objects.requireNonNull(token.getSubject()),
                shownName(claims),
                settings.claim(),
                kept,
                grants.of(values));
        int further = values.size() - kept.size();
        return new SignedIn(person, token.getTokenValue(), further, isHeldBack(claims), clock.instant());
    }

    private boolean isHeldBack(Map<String, Object> claims) {
        boolean heldBack = Claim.isHeldBack(claims, settings.claim());
        if (heldBack && !toldOfHeldBack.getAndSet(true)) {
            log.warn(
                    "The provider holds {} back, as somebody has too many groups: let it send only groups that are assigned to Zonekeeper, or application roles",
                    settings.claim());
        }
        return heldBack;
    }

    /** The name shown: the first of four claims that there is. */
    private static String shownName(Map<String, Object> claims) {
        return Stream.of("name", "preferred_username", "email", "sub")
                .map(claims::get)
                .filter(String.class::isInstance)
                .map(text -> printable((String) text))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("?");
    }

    /** Without what could break a line of a log, or turn the text around it. */
    private static String printable(String text) {
        String clean =
                text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ").strip();
        return ClaimValues.cut(clean, LONGEST_NAME);
    }
}
