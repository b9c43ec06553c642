package dev.zonekeeper.web;

import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page shows. */
@ControllerAdvice
class PageFacts implements PageAttributes {

    private final Installation installation;

    PageFacts(Installation installation) {
        this.installation = installation;
    }

    @ModelAttribute("installation")
    Installation installation() {
        return installation;
    }

    @Override
    public void addTo(Map<String, Object> model) {
        model.put("installation", installation);
    }
}
