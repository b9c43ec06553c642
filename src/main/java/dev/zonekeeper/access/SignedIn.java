package dev.zonekeeper.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The principal of a session. Keeps the ID token as text, for signing out only, and no access token. Its other claims
 * are not kept: they may hold anything, and a stored session must be readable by the next version too.
 *
 * @param person who it is
 * @param idToken the ID token as it came; {@code null} if it is too long to be of use in an address
 * @param furtherValues how many values the claim held beyond those that {@code person} keeps
 * @param heldBack whether the provider held groups back
 * @param at when they signed in
 */
record SignedIn(Person person, @Nullable String idToken, int furtherValues, boolean heldBack, Instant at)
        implements OidcUser, HasPerson, Serializable {

    /** An address with a longer token in it does not fit into a header, which servers and proxies cut at 8 kB. */
    static final int LONGEST_TOKEN = 4000;

    private static final long serialVersionUID = 1L;

    SignedIn {
        idToken = idToken == null || idToken.length() > LONGEST_TOKEN ? null : idToken;
    }

    /** Who is signed in; {@code null} if nobody is. */
    static @Nullable SignedIn current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

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
        return Map.of("iss", person.issuer(), "sub", person.subject());
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public OidcIdToken getIdToken() {
        return new OidcIdToken(idToken == null ? "not-kept" : idToken, null, null, getClaims());
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public String toString() {
        return "SignedIn[" + getName() + "]";
    }
}
