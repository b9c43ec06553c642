package dev.zonekeeper.retention;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.web.Installation;
import dev.zonekeeper.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The question before a switch: a page, and the same body in the dialog. */
@Component
class Confirmation {

    // https://developers.cloudflare.com/logs/logpull/understanding-the-basics/: kept at least 3 and at most 7 days.
    private static final Duration LONGEST_KEPT = Duration.ofDays(7);

    private final SwitchViews views;
    private final Installation installation;
    private final Words words;
    private final Clock clock;

    Confirmation(SwitchViews views, Installation installation, Words words, Clock clock) {
        this.views = views;
        this.installation = installation;
        this.words = words;
        this.clock = clock;
    }

    /** Whether there is anything to confirm: not where the installation is read-only. */
    boolean isFor(Person person, Zone zone) {
        return views.maySwitch(person, zone);
    }

    /** What is wrong with the reason, as a sentence; empty if nothing. */
    Optional<String> refuses(SwitchForm form, Retention wanted) {
        int length = form.reasonText().codePointCount(0, form.reasonText().length());
        if (length > SwitchForm.LONGEST_REASON) {
            return Optional.of(words.of("retention.confirm.reason-too-long", length, SwitchForm.LONGEST_REASON));
        }
        if (wanted == Retention.OFF && installation.reasonRequiredForOff() && length == 0) {
            return Optional.of(words.of("retention.confirm.reason-missing"));
        }
        return Optional.empty();
    }

    ModelAndView of(Zone zone, Retention wanted, String reason, @Nullable String error, Person person, boolean htmx) {
        ModelAndView page = new ModelAndView(htmx ? "retention/confirm :: question" : "retention/confirm");
        page.setStatus(error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        SwitchView view = views.of(zone, null, person, false);
        page.addObject("zone", zone);
        page.addObject("enabled", wanted == Retention.ON);
        page.addObject("view", view);
        page.addObject("next", next(view, wanted));
        page.addObject("readableUntil", clock.instant().plus(LONGEST_KEPT));
        page.addObject("reasonRequired", wanted == Retention.OFF && installation.reasonRequiredForOff());
        page.addObject("reason", reason);
        page.addObject("error", error);
        return page;
    }

    private static SwitchView next(SwitchView now, Retention wanted) {
        SwitchView.Look look = wanted == Retention.ON ? SwitchView.Look.ON : SwitchView.Look.OFF;
        return new SwitchView(
                now.zone(),
                now.name(),
                now.account(),
                look,
                "retention.word." + look.css(),
                List.of(),
                SwitchView.Deed.NONE,
                wanted == Retention.ON,
                null,
                null);
    }
}
