package dev.zonekeeper.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The principal of a session. Keeps the ID token, for signing out only, and no access token.
 *
 * @param person who it is
 * @param heldBack whether the provider held groups back
 * @param at when they signed in
 */
record SignedIn(Person person, OidcIdToken idToken, boolean heldBack, Instant at) implements OidcUser, HasPerson {

    private static final long serialVersionUID = 1L;

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Arrays.stream(Role.values())
                .filter(person::has)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    /** Tells people apart for Spring Security: a name can be given to two. */
    @Override
    public String getName() {
        return person.issuer() + " " + person.subject();
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    /** The name shown: the first of four claims that there is. */
    static String shownName(Map<String, Object> claims, String subject) {
        for (String claim : List.of("name", "preferred_username", "email")) {
            if (claims.get(claim) instanceof String text && !text.isBlank()) {
                return text.strip();
            }
        }
        return subject;
    }
}
