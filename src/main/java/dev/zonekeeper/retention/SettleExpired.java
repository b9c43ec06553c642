package dev.zonekeeper.retention;

import dev.zonekeeper.audit.Actor;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.inventory.Reading;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down, in Zonekeeper's own name, how a switch without an answer ended: the flag as it is read now. */
@Component
class SettleExpired {

    private final OpenIntents intents;
    private final RecordReading readings;
    private final AuditLog audit;

    SettleExpired(OpenIntents intents, RecordReading readings, AuditLog audit) {
        this.intents = intents;
        this.readings = readings;
        this.audit = audit;
    }

    @Transactional
    public void settle(OpenIntent intent, Zone zone, FlagReader.Flag flag) {
        if (!intents.close(intent)) {
            return;
        }
        Reading reading = flag.reading();
        Outcome outcome = outcome(intent, reading);
        boolean unconfirmed = outcome == Outcome.SENT_UNCONFIRMED;
        Reading shown = unconfirmed ? SettleSwitch.unconfirmed(reading, intent.wanted()) : reading;
        readings.settled(zone, shown, Source.SETTLEMENT, intent.seq());
        Map<String, String> details = new TreeMap<>();
        details.put("wanted", intent.wanted().name());
        details.put("after", reading.retention().name());
        if (flag.words() != null) {
            details.put("why", flag.words());
        }
        audit.append(Switching.entry(
                Actor.ZONEKEEPER,
                zone,
                Switching.action(intent.wanted() == Retention.ON),
                outcome,
                intent.seq(),
                flag.ray(),
                details));
    }

    /** Still old is not the same as not sent: a late effect may come, and is told as such. */
    private static Outcome outcome(OpenIntent intent, Reading reading) {
        if (reading.retention() == intent.wanted()) {
            return Outcome.CONFIRMED;
        }
        return reading.retention().isKnown() ? Outcome.SENT_UNCONFIRMED : Outcome.UNKNOWN;
    }
}
