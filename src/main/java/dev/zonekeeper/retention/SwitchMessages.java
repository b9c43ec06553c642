package dev.zonekeeper.retention;

import dev.zonekeeper.access.Scope;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.inventory.Reading;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.RetentionReason;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.web.Ages;
import dev.zonekeeper.web.StatusMessage;
import dev.zonekeeper.web.StatusMessage.Tone;
import dev.zonekeeper.web.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what came of a switch or a reading. */
@Component
class SwitchMessages {

    private static final int LOOK_BACK = 10;

    private final Words words;
    private final Ages ages;
    private final AuditLog audit;

    SwitchMessages(Words words, Ages ages, AuditLog audit) {
        this.words = words;
        this.ages = ages;
        this.audit = audit;
    }

    StatusMessage of(SwitchResult result) {
        Zone zone = result.zone();
        String name = zone.name().readable();
        String wanted = state(result.wanted());
        String why = result.attempt().why() == null ? "" : result.attempt().why();
        return switch (result.outcome()) {
            case CONFIRMED -> confirmed(result, name);
            case SENT_UNCONFIRMED ->
                message(
                        Tone.LOOK_TWICE,
                        name,
                        words.of("retention.message.unconfirmed", wanted) + trailing(why),
                        result);
            case UNKNOWN ->
                message(Tone.LOOK_TWICE, name, words.of("retention.message.unknown", wanted) + trailing(why), result);
            case REFUSED ->
                message(
                        Tone.REFUSED,
                        name,
                        words.of("retention.message.refused", state(before(result))) + trailing(why),
                        result);
            default -> notSent(result, name, why);
        };
    }

    private StatusMessage confirmed(SwitchResult result, String name) {
        boolean on = result.wanted() == Retention.ON;
        String code = on ? "retention.message.on" : "retention.message.off";
        Reading after = result.attempt().after();
        String back = "/zones/" + result.zone().id() + "/retention?enabled=" + !on;
        return new StatusMessage(
                Tone.DONE,
                name,
                words.of(code),
                after == null ? null : after.at(),
                result.attempt().ray(),
                words.of(on ? "retention.message.off-again" : "retention.message.on-again"),
                back);
    }

    private StatusMessage notSent(SwitchResult result, String name, String why) {
        if (result.someoneWasFaster()) {
            return StatusMessage.of(
                    Tone.REFUSED, words.of("retention.message.faster"), faster(result.zone(), before(result)));
        }
        return message(Tone.REFUSED, name, words.of("retention.message.not-sent") + trailing(why), result);
    }

    /** The zone already is as it was asked to be. */
    StatusMessage faster(Zone zone) {
        return StatusMessage.of(Tone.REFUSED, words.of("retention.message.faster"), faster(zone, zone.retention()));
    }

    /** Nothing can be switched before the flag is known. */
    StatusMessage notKnown(Zone zone) {
        return StatusMessage.of(Tone.REFUSED, zone.name().readable(), words.of("retention.message.not-known"));
    }

    /** A reading that is so young that none was made. */
    StatusMessage fresh(Zone zone) {
        return StatusMessage.of(Tone.DONE, zone.name().readable(), words.of("retention.message.fresh"));
    }

    /** Who brought the zone into this state, and when. */
    private String faster(Zone zone, Retention state) {
        String name = zone.name().readable();
        @Nullable
        AuditEvent by = audit.latestOf(zone.id().value(), Scope.all(), LOOK_BACK).stream()
                .filter(event -> event.outcome() == Outcome.CONFIRMED || event.outcome() == Outcome.FOUND)
                .findFirst()
                .filter(event -> state.name().equals(event.details().get("after")))
                .orElse(null);
        if (by == null || by.outcome() == Outcome.FOUND) {
            return words.of("retention.message.faster-outside", name, state(state));
        }
        return words.of("retention.message.faster-by", by.actor().name(), name, state(state), ages.clock(by.at()));
    }

    /** A second click during a first one. */
    StatusMessage underWay(Zone zone, OpenIntent intent) {
        String code =
                intent.wanted() == Retention.ON ? "retention.message.under-way-on" : "retention.message.under-way-off";
        String text = words.of(code, intent.actor(), zone.name().readable(), ages.clock(intent.since()));
        return StatusMessage.of(Tone.REFUSED, words.of("retention.message.under-way"), text);
    }

    /** What a reading on request said. */
    StatusMessage read(Zone zone, FlagReader.Flag flag) {
        Reading reading = flag.reading();
        String name = zone.name().readable();
        RetentionReason reason = reading.reason();
        if (reason == null) {
            String text = words.of("retention.message.read", state(reading.retention()));
            return new StatusMessage(Tone.DONE, name, text, reading.at(), flag.ray(), null, null);
        }
        String text = words.of("retention.message.read-"
                + reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String said = flag.words() == null ? "" : flag.words();
        return new StatusMessage(Tone.LOOK_TWICE, name, text + trailing(said), null, flag.ray(), null, null);
    }

    private StatusMessage message(Tone tone, String fact, String text, SwitchResult result) {
        String ray = result.attempt().ray();
        // A refusal names it already.
        return new StatusMessage(tone, fact, text, null, ray == null || text.contains(ray) ? null : ray, null, null);
    }

    private static Retention before(SwitchResult result) {
        Retention before = result.attempt().stateBefore();
        return before == null ? result.zone().retention() : before;
    }

    private String state(Retention state) {
        return words.of("retention.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private static String trailing(String sentence) {
        return sentence.isEmpty() ? "" : " " + sentence;
    }
}
