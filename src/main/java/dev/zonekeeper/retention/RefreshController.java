package dev.zonekeeper.retention;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneAddress;
import dev.zonekeeper.web.StatusMessage;
import dev.zonekeeper.web.Stopped;
import dev.zonekeeper.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <i>Read again</i>: one zone's flag, now. A reading that is younger than 10 s is shown instead of asking anew. */
@Controller
class RefreshController {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final ZoneAddress address;
    private final FlagReader reader;
    private final RecordReading readings;
    private final SwitchAnswer answer;
    private final SwitchMessages messages;
    private final Words words;
    private final Clock clock;

    RefreshController(
            ZoneAddress address,
            FlagReader reader,
            RecordReading readings,
            SwitchAnswer answer,
            SwitchMessages messages,
            Words words,
            Clock clock) {
        this.address = address;
        this.reader = reader;
        this.readings = readings;
        this.answer = answer;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/zones/{zoneId}/refresh")
    ModelAndView readAgain(
            @PathVariable String zoneId,
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Zone zone = address.operate(zoneId, person);
        boolean htmx = request.getHeader("HX-Request") != null;
        response.addHeader("Vary", "HX-Request");
        Came came = isFresh(zone) ? new Came(200, messages.fresh(zone)) : read(zone);
        if (htmx) {
            return answer.fragment(zone, person, came.message(), came.status(), response);
        }
        if (came.status() != 200) {
            throw new Stopped(answer.unread(came.status(), came.message(), zone));
        }
        flash.addFlashAttribute("message", came.message());
        return new ModelAndView("redirect:/zones/" + zone.id());
    }

    private boolean isFresh(Zone zone) {
        return zone.readAt() != null && zone.readAt().isAfter(clock.instant().minus(FRESH));
    }

    private Came read(Zone zone) {
        try {
            FlagReader.Flag flag = reader.read(zone, Priority.CLICK);
            readings.found(zone, flag.reading(), Source.REFRESH, flag.ray());
            return new Came(200, messages.read(zone, flag));
        } catch (CloudflareFailed failed) {
            return notRead(zone, failed.getMessage());
        } catch (TokenUnavailable unavailable) {
            return notRead(zone, unavailable.getMessage());
        }
    }

    private Came notRead(Zone zone, @Nullable String why) {
        String text = words.of("retention.message.not-read") + (why == null ? "" : " " + why);
        return new Came(
                503, StatusMessage.of(StatusMessage.Tone.REFUSED, zone.name().readable(), text));
    }

    private record Came(int status, StatusMessage message) {}
}
