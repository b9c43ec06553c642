package dev.zonekeeper.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody sees who may not: no grant at all, not this, or a page that was too old. */
final class Denials implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws ServletException, IOException {
        if (denied instanceof CsrfException) {
            if (request.getHeader("HX-Request") != null) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                response.setHeader("HX-Refresh", "true");
                return;
            }
            Refusal.forward(Refusal.Reason.OLD_PAGE, request, response);
            return;
        }
        SignedIn signedIn = PersonArgument.current();
        boolean noGrant = signedIn != null && signedIn.person().grants().isEmpty();
        Refusal.forward(noGrant ? Refusal.Reason.NO_GRANT : Refusal.Reason.NOT_ALLOWED, request, response);
    }
}
