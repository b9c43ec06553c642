package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
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
    private final Installation installation;
    private final Words words;

    Refusal(Grants grants, AccessSettings settings, Installation installation, Words words) {
        this.grants = grants;
        this.settings = settings;
        this.installation = installation;
        this.words = words;
    }

    /** Why a request is refused. */
    enum Reason {
        NO_GRANT(403),
        NOT_ALLOWED(403),
        READ_ONLY(403),
        OLD_PAGE(403),
        UNREADABLE(400),
        SIGN_IN_FAILED(400),
        SIGN_IN_CANCELLED(403),
        ID_TOKEN_REFUSED(403),
        CLOCKS_DIFFER(503),
        KEY_UNKNOWN(503),
        SSO_DOWN(503),
        SSO_ODD(503),
        SSO_REFUSES(503),
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
        // Spring answers OPTIONS by itself, with the status that it finds.
        response.setStatus(reason.status);
        request.getRequestDispatcher("/refusal").forward(request, response);
    }

    @RequestMapping("/refusal")
    String showRefusal(HttpServletRequest request, HttpServletResponse response, Model model) {
        Reason reason = request.getAttribute(REASON) instanceof Reason known ? known : Reason.NOT_ALLOWED;
        SignedIn signedIn = SignedIn.current();
        if (reason != Reason.NO_GRANT || signedIn == null) {
            throw new Stopped(trouble(reason, request));
        }
        response.setStatus(reason.status);
        model.addAttribute("claim", settings.claim());
        model.addAttribute("needed", grants.needed());
        model.addAttribute("overage", signedIn.heldBack());
        model.addAttribute("furtherValues", signedIn.furtherValues());
        return "access/no-grant";
    }

    private Trouble trouble(Reason reason, HttpServletRequest request) {
        return switch (reason) {
            case SSO_DOWN, SSO_ODD, SSO_REFUSES, SSO_NOT_SET, CLOCKS_DIFFER, KEY_UNKNOWN ->
                again(reason, SignInsUnderWay.back(request).signIn());
            case SIGN_IN_FAILED, SIGN_IN_CANCELLED, ID_TOKEN_REFUSED ->
                back(reason, SignInsUnderWay.back(request).signIn(), words.of("access.again"));
            case OLD_PAGE -> again(reason, WayBack.to(request, installation).path());
            case NO_GRANT, NOT_ALLOWED, READ_ONLY, UNREADABLE ->
                back(reason, "/zones", words.of("web.trouble.to-zones"));
        };
    }

    private Trouble again(Reason reason, String address) {
        return new Trouble(reason.status, sign(reason), title(reason), lead(reason), List.of(), address, null, null);
    }

    private Trouble back(Reason reason, String address, String words) {
        return new Trouble(reason.status, sign(reason), title(reason), lead(reason), List.of(), null, address, words);
    }

    private String sign(Reason reason) {
        return words.of(reason.code() + ".sign");
    }

    private String title(Reason reason) {
        return words.of(reason.code() + ".title");
    }

    private String lead(Reason reason) {
        return words.of(reason.code() + ".lead");
    }
}
