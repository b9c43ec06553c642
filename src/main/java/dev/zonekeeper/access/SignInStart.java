package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Leads whoever has no session to the provider, and back. Under htmx a redirect would be swapped into the page, so it
 * is 401 with the address that the browser should open.
 */
final class SignInStart implements AuthenticationEntryPoint {

    private final Installation installation;

    SignInStart(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        begin(request, response);
    }

    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WayBack back = WayBack.to(request, installation);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", back.in(installation));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendRedirect(installation.publicUrl() + back.signIn());
    }
}
