package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody sees who may not: no session any more, no grant at all, not this, or a page that was too old. */
final class Denials implements AccessDeniedHandler {

    private final Installation installation;
    private final SignInStart signIn;

    Denials(Installation installation, SignInStart signIn) {
        this.installation = installation;
        this.signIn = signIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws ServletException, IOException {
        SignedIn signedIn = SignedIn.current();
        if (signedIn == null) {
            withoutSession(request, response);
        } else if (denied instanceof CsrfException) {
            fromOldPage(request, response);
        } else if (signedIn.person().grants().isEmpty()) {
            Refusal.forward(Refusal.Reason.NO_GRANT, request, response);
        } else {
            Refusal.forward(Refusal.Reason.NOT_ALLOWED, request, response);
        }
    }

    /** A form that was sent after its session had ended, and so with a token of nobody's. */
    private void withoutSession(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.inApplication(request).equals("/logout")) {
            response.sendRedirect(installation.publicUrl() + "/signed-out");
        } else {
            signIn.begin(request, response);
        }
    }

    private static void fromOldPage(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getHeader("HX-Request") == null) {
            Refusal.forward(Refusal.Reason.OLD_PAGE, request, response);
        } else {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
