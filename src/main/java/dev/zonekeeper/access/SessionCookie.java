package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The session's cookie. SameSite=Strict would break sign-in by a provider on another site. */
@Component
class SessionCookie implements ServletContextInitializer {

    private final Installation installation;

    SessionCookie(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName(name(installation));
        cookie.setSecure(installation.isHttps());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
    }

    /** The header with which a browser forgets it. */
    static String gone(Installation installation) {
        return ResponseCookie.from(name(installation))
                .maxAge(0)
                .path("/")
                .secure(installation.isHttps())
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static String name(Installation installation) {
        return installation.isHttps() ? "__Host-zonekeeper" : "zonekeeper";
    }
}
