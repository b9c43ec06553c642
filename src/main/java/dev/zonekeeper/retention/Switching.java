package dev.zonekeeper.retention;

import dev.zonekeeper.audit.Action;
import dev.zonekeeper.audit.Actor;
import dev.zonekeeper.audit.Entry;
import dev.zonekeeper.audit.Named;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.inventory.Zone;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a switch is written into the audit. */
final class Switching {

    private Switching() {}

    static Action action(boolean on) {
        return on ? Action.TURN_ON : Action.TURN_OFF;
    }

    static Entry entry(
            Actor actor,
            Zone zone,
            Action action,
            Outcome outcome,
            @Nullable Long intentSeq,
            @Nullable String ray,
            Map<String, String> details) {
        Named account = zone.account() == null
                ? null
                : new Named(
                        zone.account().value(),
                        zone.accountName() == null ? zone.account().value() : zone.accountName());
        Named named = new Named(zone.id().value(), zone.name().wire());
        return new Entry(actor, action, outcome, named, account, intentSeq, ray, details);
    }
}
