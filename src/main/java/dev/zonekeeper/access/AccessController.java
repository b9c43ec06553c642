package dev.zonekeeper.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who I am and what I may; and the page after signing out. */
@Controller
class AccessController {

    private final AccessSettings settings;
    private final SsoSettings sso;

    AccessController(AccessSettings settings, SsoSettings sso) {
        this.settings = settings;
        this.sso = sso;
    }

    @GetMapping("/me")
    String showMe(SignedIn signedIn, Model model) {
        model.addAttribute("grants", signedIn.person().grants());
        model.addAttribute("claim", settings.claim());
        model.addAttribute("furtherValues", signedIn.furtherValues());
        model.addAttribute("signedInAt", signedIn.at());
        model.addAttribute("sessionEndsAt", signedIn.at().plus(settings.sessionMax()));
        return "access/me";
    }

    @GetMapping("/signed-out")
    String showSignedOut(Model model) {
        model.addAttribute("ssoName", sso.name());
        model.addAttribute("ssoHost", sso.host());
        model.addAttribute("sessionMax", settings.sessionMax());
        return "access/signed-out";
    }
}
