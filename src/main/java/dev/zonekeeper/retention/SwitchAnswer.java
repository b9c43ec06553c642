package dev.zonekeeper.retention;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.Zones;
import dev.zonekeeper.web.OutsideSystem.Fact;
import dev.zonekeeper.web.StatusMessage;
import dev.zonekeeper.web.Stopped;
import dev.zonekeeper.web.Trouble;
import dev.zonekeeper.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The answer to a switch. Under htmx: this switch as it stands now and a status message; the list hears of it by an
 * event and fetches its row by address. Without script: the zone's page, or a page that says why nothing happened.
 */
@Component
class SwitchAnswer {

    private final Zones zones;
    private final OpenIntents intents;
    private final SwitchViews views;
    private final SwitchMessages messages;
    private final Words words;

    SwitchAnswer(Zones zones, OpenIntents intents, SwitchViews views, SwitchMessages messages, Words words) {
        this.zones = zones;
        this.intents = intents;
        this.views = views;
        this.messages = messages;
        this.words = words;
    }

    ModelAndView of(
            SwitchResult result, Person person, boolean htmx, HttpServletResponse response, RedirectAttributes flash) {
        StatusMessage message = messages.of(result);
        int status = RetentionController.status(result);
        if (htmx) {
            return fragment(result.zone(), person, message, status, response);
        }
        if (status == 200) {
            flash.addFlashAttribute("message", message);
            return new ModelAndView("redirect:/zones/" + result.zone().id());
        }
        throw new Stopped(trouble(status, message, result.zone()));
    }

    /** 409: somebody else is at it. */
    ModelAndView conflict(Zone zone, Person person, StatusMessage message, boolean htmx, HttpServletResponse response) {
        if (htmx) {
            return fragment(zone, person, message, 409, response);
        }
        throw new Stopped(trouble(409, message, zone));
    }

    /** The answer under htmx. */
    ModelAndView fragment(Zone zone, Person person, StatusMessage message, int status, HttpServletResponse response) {
        Zone now = zones.find(zone.id(), Scope.all()).orElse(zone);
        response.setHeader("HX-Trigger", "{\"retention-settled\":{\"zone\":\"" + zone.id() + "\"}}");
        ModelAndView answer = new ModelAndView("retention/outcome :: outcome");
        answer.setStatus(HttpStatusCode.valueOf(status));
        String name = zone.name().wire();
        boolean shared = !zones.shared(List.of(name), person.scope(Role.VIEWER)).isEmpty();
        answer.addObject("view", views.of(now, intents.of(zone.id()).orElse(null), person, shared));
        answer.addObject("message", message);
        return answer;
    }

    /** The page that says why nothing was switched. */
    Trouble trouble(int status, StatusMessage message, Zone zone) {
        return trouble(status, "retention.stopped", message, zone);
    }

    /** The page that says why nothing was read. */
    Trouble unread(int status, StatusMessage message, Zone zone) {
        return trouble(status, "retention.unread", message, zone);
    }

    private Trouble trouble(int status, String code, StatusMessage message, Zone zone) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.of("retention.stopped.zone"), zone.name().readable()));
        facts.add(new Fact(words.of("retention.stopped.still-works"), words.of("retention.stopped.still-works-text")));
        if (message.ray() != null) {
            facts.add(new Fact("cf-ray", message.ray()));
        }
        boolean aboutZone = message.fact().equals(zone.name().readable());
        String back = "/zones/" + zone.id();
        return new Trouble(
                status,
                words.of(code + ".sign"),
                aboutZone ? words.of(code + ".title") : message.fact(),
                aboutZone ? message.fact() + " " + message.text() : message.text(),
                facts,
                null,
                back,
                words.of("retention.stopped.back", zone.name().readable()));
    }
}
