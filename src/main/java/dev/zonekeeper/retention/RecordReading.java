package dev.zonekeeper.retention;

import dev.zonekeeper.audit.Action;
import dev.zonekeeper.audit.Actor;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.audit.Entry;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.inventory.Inventory;
import dev.zonekeeper.inventory.Reading;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a reading into the zone's row and, where the state changed, into its history; and tells the audit of a change
 * that nobody here asked for.
 */
@Component
class RecordReading {

    private final Inventory inventory;
    private final RetentionIntervals intervals;
    private final OpenIntents intents;
    private final AuditLog audit;

    RecordReading(Inventory inventory, RetentionIntervals intervals, OpenIntents intents, AuditLog audit) {
        this.inventory = inventory;
        this.intervals = intervals;
        this.intents = intents;
        this.audit = audit;
    }

    /**
     * Of a reading that nobody's switch led to. While a switch is under way its effect would look like one from outside.
     *
     * @return whether it counts; {@code false} while somebody switches the zone
     */
    @Transactional
    public boolean found(Zone zone, Reading reading, Source source, @Nullable String ray) {
        if (intents.of(zone.id()).isPresent()) {
            return false;
        }
        foundDuringSwitch(zone, reading, source, ray);
        return true;
    }

    /** Of the reading that a switch takes before it sends anything. */
    @Transactional
    public void foundDuringSwitch(Zone zone, Reading reading, Source source, @Nullable String ray) {
        // It locks the row, so that of two readings at once the second sees what the first wrote into the history.
        if (!inventory.record(reading)) {
            return;
        }
        Optional<RetentionInterval> known = intervals.latestKnown(zone.id());
        history(zone, reading, source, null);
        if (reading.retention().isKnown() && known.isPresent() && known.get().state() != reading.retention()) {
            audit.append(change(zone, known.get().state(), reading, ray));
        }
    }

    /** Of a reading that settles a switch. */
    @Transactional
    public void settled(Zone zone, Reading reading, Source source, long intentSeq) {
        if (inventory.record(reading)) {
            history(zone, reading, source, intentSeq);
        }
    }

    private void history(Zone zone, Reading reading, Source source, @Nullable Long intentSeq) {
        Optional<RetentionInterval> present = intervals.latest(zone.id());
        if (present.isEmpty() || present.get().state() != reading.retention()) {
            intervals.change(reading, source, zone.readAt(), intentSeq);
        }
    }

    private Entry change(Zone zone, Retention before, Reading reading, @Nullable String ray) {
        Map<String, String> details = new HashMap<>();
        details.put("before", before.name());
        details.put("after", reading.retention().name());
        if (zone.readAt() != null) {
            details.put("why", "last read at " + zone.readAt());
        }
        Optional<AuditEvent> late = audit.unconfirmedOf(zone.id().value())
                .filter(event -> event.action() == Switching.action(reading.retention() == Retention.ON));
        if (late.isPresent()) {
            return Switching.entry(
                    Actor.ZONEKEEPER,
                    zone,
                    Action.LATE_EFFECT,
                    Outcome.CONFIRMED,
                    late.get().intentSeq(),
                    ray,
                    details);
        }
        Action seen = reading.retention() == Retention.ON ? Action.SEEN_ON : Action.SEEN_OFF;
        return Switching.entry(Actor.OUTSIDE, zone, seen, Outcome.FOUND, null, ray, details);
    }
}
