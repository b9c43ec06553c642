package dev.zonekeeper.retention;

import dev.zonekeeper.audit.Action;
import dev.zonekeeper.audit.Actor;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.inventory.Reading;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.RetentionReason;
import dev.zonekeeper.inventory.RetentionReason.Kind;
import dev.zonekeeper.inventory.Zone;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of a switch, in one short transaction: reading, history, audit, and the lock let go. */
@Component
class SettleSwitch {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final OpenIntents intents;
    private final RecordReading readings;
    private final AuditLog audit;

    SettleSwitch(OpenIntents intents, RecordReading readings, AuditLog audit) {
        this.intents = intents;
        this.readings = readings;
        this.audit = audit;
    }

    /** Of the person's own attempt. Without an answer the lock stays, until its lease ends and the flag is read. */
    @Transactional
    public SwitchResult settle(Actor actor, Zone zone, OpenIntent intent, Attempt attempt, String reason) {
        boolean open = attempt.outcome() == Outcome.UNKNOWN;
        boolean mine = open ? intents.of(zone.id()).filter(intent::equals).isPresent() : intents.close(intent);
        write(zone, intent, attempt);
        Map<String, String> details = details(intent, attempt, reason);
        Action action = mine ? Switching.action(intent.wanted() == Retention.ON) : Action.LATE_EFFECT;
        AuditEvent event = audit.append(
                Switching.entry(actor, zone, action, attempt.outcome(), intent.seq(), attempt.ray(), details));
        return new SwitchResult(zone, intent.wanted(), attempt, event);
    }

    private void write(Zone zone, OpenIntent intent, Attempt attempt) {
        Reading before = attempt.before();
        if (before != null) {
            readings.foundDuringSwitch(zone, before, Source.REFRESH, attempt.beforeRay());
        }
        Reading after = attempt.after();
        if (after != null) {
            boolean unconfirmed = attempt.outcome() == Outcome.SENT_UNCONFIRMED;
            Reading shown = unconfirmed ? unconfirmed(after, intent.wanted()) : after;
            readings.settled(zone, shown, Source.SWITCH, intent.seq());
        }
    }

    /** Still old after it was sent: shown as such, and looked at again soon. */
    static Reading unconfirmed(Reading old, Retention wanted) {
        RetentionReason reason = new RetentionReason(Kind.NOT_CONFIRMED, wanted.name());
        return new Reading(old.zone(), old.retention(), reason, old.at(), SOON);
    }

    private static Map<String, String> details(OpenIntent intent, Attempt attempt, String reason) {
        Map<String, String> details = new TreeMap<>();
        put(details, "before", attempt.stateBefore());
        put(details, "after", attempt.stateAfter());
        details.put("wanted", intent.wanted().name());
        if (attempt.why() != null) {
            details.put("why", attempt.why());
        }
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        return details;
    }

    private static void put(Map<String, String> details, String key, @Nullable Retention state) {
        if (state != null) {
            details.put(key, state.name());
        }
    }
}
