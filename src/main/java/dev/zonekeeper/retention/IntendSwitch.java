package dev.zonekeeper.retention;

import dev.zonekeeper.audit.Actor;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the zone's lock and writes down what is about to be done, before anything is sent. */
@Component
class IntendSwitch {

    private final OpenIntents intents;
    private final AuditLog audit;
    private final Instance instance;
    private final Lease lease;
    private final Clock clock;

    IntendSwitch(OpenIntents intents, AuditLog audit, Instance instance, Lease lease, Clock clock) {
        this.intents = intents;
        this.audit = audit;
        this.instance = instance;
        this.lease = lease;
        this.clock = clock;
    }

    @Transactional
    public OpenIntent open(Actor actor, Zone zone, Retention wanted, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OpenIntent lock = new OpenIntent(zone.id(), 0, wanted, actor.name(), now, instance.id(), lease.from(now));
        intents.open(lock);
        Map<String, String> details = new TreeMap<>();
        details.put("before", zone.retention().name());
        details.put("wanted", wanted.name());
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        AuditEvent event = audit.append(Switching.entry(
                actor, zone, Switching.action(wanted == Retention.ON), Outcome.INTENDED, null, null, details));
        return intents.numbered(lock, event.seq());
    }
}
