package dev.zonekeeper.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page shows. */
@ControllerAdvice
class PageFacts {

    private final Installation installation;

    PageFacts(Installation installation) {
        this.installation = installation;
    }

    @ModelAttribute("installation")
    Installation installation() {
        return installation;
    }
}
