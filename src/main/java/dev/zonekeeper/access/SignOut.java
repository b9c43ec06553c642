package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the session at the provider too, once ours has ended: else the next click would sign in again unasked. */
final class SignOut implements LogoutSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(SignOut.class);

    private final SsoRegistration registration;
    private final Installation installation;

    SignOut(SsoRegistration registration, Installation installation) {
        this.registration = registration;
        this.installation = installation;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.gone(installation));
        response.sendRedirect(target(authentication));
    }

    private String target(@Nullable Authentication authentication) {
        String signedOut = installation.publicUrl() + "/signed-out";
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return signedOut;
        }
        try {
            ClientRegistration provider = registration.resolve();
            URI endSession = SsoRegistration.endSession(provider);
            return endSession == null ? signedOut : atProvider(endSession, provider, signedIn.idToken(), signedOut);
        } catch (SsoUnavailable e) {
            log.warn("A session ended here, but not at the provider: {}", e.getMessage());
            return signedOut;
        }
    }

    /** Without a token, as it was too long to keep, the provider knows us by the client, and asks the person. */
    private static String atProvider(
            URI endSession, ClientRegistration provider, @Nullable String idToken, String signedOut) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(endSession)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}");
        if (idToken != null) {
            address.queryParam("id_token_hint", idToken);
        }
        return address.encode()
                .buildAndExpand(provider.getClientId(), signedOut)
                .toUriString();
    }
}
