package dev.zonekeeper.retention;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.audit.Actor;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import org.springframework.stereotype.Component;

/**
 * Switches one zone's retention: intend, GET, POST, GET, settle. Two short transactions stand round the calls and none
 * is open across HTTP, so that a kill at any instant leaves an intent that can be settled by reading the flag.
 */
@Component
public class RetentionSwitch {

    private final IntendSwitch intend;
    private final SwitchAttempt attempt;
    private final SettleSwitch settle;

    RetentionSwitch(IntendSwitch intend, SwitchAttempt attempt, SettleSwitch settle) {
        this.intend = intend;
        this.attempt = attempt;
        this.settle = settle;
    }

    /**
     * Tries it, and says what came of it.
     *
     * @param zone as it stands in the inventory
     * @param wanted ON or OFF
     * @param seen the state that the person's page was drawn from
     * @param reason the person's own words; may be empty
     * @throws SwitchUnderWay if somebody else is at it
     */
    SwitchResult turn(Person person, Zone zone, Retention wanted, Retention seen, String reason) {
        Actor actor = Actor.of(person);
        OpenIntent intent = intend.open(actor, zone, wanted, reason);
        Attempt came = attempt.run(zone, intent, seen);
        return settle.settle(actor, zone, intent, came, reason);
    }
}
