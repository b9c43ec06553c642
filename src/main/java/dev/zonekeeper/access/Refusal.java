package dev.zonekeeper.access;

import dev.zonekeeper.web.Stopped;
import dev.zonekeeper.web.Trouble;
import dev.zonekeeper.web.Words;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages with which the security filters refuse a request. They are reached by a forward only, as filters have no
 * views of their own.
 */
@Controller
class Refusal {

    private static final String REASON = Refusal.class.getName();

    private final Grants grants;
    private final AccessSettings settings;
    private final Words words;

    Refusal(Grants grants, AccessSettings settings, Words words) {
        this.grants = grants;
        this.settings = settings;
        this.words = words;
    }

    /** Why a request is refused. */
    enum Reason {
        NO_GRANT(403),
        NOT_ALLOWED(403),
        READ_ONLY(403),
        OLD_PAGE(403),
        SIGN_IN_FAILED(401),
        SIGN_IN_CANCELLED(401),
        SSO_DOWN(503),
        SSO_NOT_SET(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        private String code() {
            return "access.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Answers a request with the page for this reason. */
    static void forward(Reason reason, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(REASON, reason);
        request.getRequestDispatcher("/refusal").forward(request, response);
    }

    @RequestMapping("/refusal")
    String showRefusal(HttpServletRequest request, HttpServletResponse response, Model model) {
        Reason reason = request.getAttribute(REASON) instanceof Reason known ? known : Reason.NOT_ALLOWED;
        if (reason != Reason.NO_GRANT) {
            throw new Stopped(trouble(reason));
        }
        SignedIn signedIn = PersonArgument.current();
        response.setStatus(reason.status);
        model.addAttribute("claim", settings.claim());
        model.addAttribute("needed", grants.needed());
        model.addAttribute("overage", signedIn != null && signedIn.heldBack());
        return "access/no-grant";
    }

    private Trouble trouble(Reason reason) {
        boolean signIn = reason.status != 403;
        return new Trouble(
                reason.status,
                words.of(reason.code() + ".sign"),
                words.of(reason.code() + ".title"),
                words.of(reason.code() + ".lead"),
                List.of(),
                signIn ? "/zones" : null,
                signIn ? null : "/zones",
                signIn ? null : words.of("web.trouble.to-zones"));
    }
}
