package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
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
        cookie.setName(installation.isHttps() ? "__Host-zonekeeper" : "zonekeeper");
        cookie.setSecure(installation.isHttps());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
    }
}
