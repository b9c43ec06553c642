package dev.zonekeeper.retention;

import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;

/** What came of a switch, as the audit has it. */
record SwitchResult(Zone zone, Retention wanted, Attempt attempt, AuditEvent event) {

    Outcome outcome() {
        return attempt.outcome();
    }

    /** Whether nothing was sent because the flag was not what the person had seen. */
    boolean someoneWasFaster() {
        return outcome() == Outcome.NOT_SENT
                && attempt.before() != null
                && attempt.before().retention().isKnown()
                && attempt.why() == null;
    }
}
