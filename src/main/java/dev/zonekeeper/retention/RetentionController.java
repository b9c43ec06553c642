package dev.zonekeeper.retention;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneAddress;
import dev.zonekeeper.web.StatusMessage;
import dev.zonekeeper.web.Stopped;
import dev.zonekeeper.web.Troubles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The confirmation of a switch, and the switch. */
@Controller
class RetentionController {

    private final ZoneAddress address;
    private final RetentionSwitch retention;
    private final OpenIntents intents;
    private final Confirmation confirmation;
    private final SwitchAnswer answer;
    private final SwitchMessages messages;
    private final Troubles troubles;

    RetentionController(
            ZoneAddress address,
            RetentionSwitch retention,
            OpenIntents intents,
            Confirmation confirmation,
            SwitchAnswer answer,
            SwitchMessages messages,
            Troubles troubles) {
        this.address = address;
        this.retention = retention;
        this.intents = intents;
        this.confirmation = confirmation;
        this.answer = answer;
        this.messages = messages;
        this.troubles = troubles;
    }

    @GetMapping("/zones/{zoneId}/retention")
    ModelAndView showConfirmation(
            @PathVariable String zoneId,
            @RequestParam(required = false) String enabled,
            Person person,
            HttpServletRequest request,
            HttpServletResponse response) {
        Zone zone = address.operate(zoneId, person);
        Retention wanted = new SwitchForm(enabled, null, null).wanted(troubles);
        if (!confirmation.isFor(person, zone)) {
            throw troubles.notAllowed();
        }
        stopIfUnderWay(zone);
        stopIfNothingToSwitch(zone, wanted);
        return confirmation.of(zone, wanted, "", null, person, isHtmx(request, response));
    }

    @PostMapping("/zones/{zoneId}/retention")
    ModelAndView turn(
            @PathVariable String zoneId,
            SwitchForm form,
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Zone zone = address.operate(zoneId, person);
        boolean htmx = isHtmx(request, response);
        Retention wanted = form.wanted(troubles);
        Retention seen = form.seenState(wanted, troubles);
        Optional<String> bad = confirmation.refuses(form, wanted);
        if (bad.isPresent()) {
            return confirmation.of(zone, wanted, form.reasonText(), bad.get(), person, htmx);
        }
        try {
            SwitchResult result = retention.turn(person, zone, wanted, seen, form.reasonText());
            return answer.of(result, person, htmx, response, flash);
        } catch (SwitchUnderWay underWay) {
            return answer.conflict(zone, person, message(address.see(zoneId, person)), htmx, response);
        }
    }

    private void stopIfUnderWay(Zone zone) {
        if (intents.of(zone.id()).isPresent()) {
            throw new Stopped(answer.trouble(409, message(zone), zone));
        }
    }

    private void stopIfNothingToSwitch(Zone zone, Retention wanted) {
        if (zone.retention() == wanted) {
            throw new Stopped(answer.trouble(409, messages.faster(zone), zone));
        }
        if (!zone.retention().isKnown()) {
            throw new Stopped(answer.trouble(409, messages.notKnown(zone), zone));
        }
    }

    private StatusMessage message(Zone zone) {
        return intents.of(zone.id())
                .map(intent -> messages.underWay(zone, intent))
                .orElseGet(() -> messages.faster(zone));
    }

    private static boolean isHtmx(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "HX-Request");
        return request.getHeader("HX-Request") != null;
    }

    /** The status of the answer to a switch. */
    static int status(SwitchResult result) {
        return switch (result.outcome()) {
            case CONFIRMED, SENT_UNCONFIRMED, UNKNOWN -> 200;
            case REFUSED -> 502;
            default -> result.someoneWasFaster() ? 409 : 503;
        };
    }
}
