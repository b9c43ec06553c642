package dev.zonekeeper.inventory;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.web.Troubles;
import org.springframework.stereotype.Component;

/** Finds the zone that an address names. What is no id, not in the inventory, or out of scope is 404 without a call. */
@Component
public class ZoneAddress {

    private final Zones zones;
    private final Troubles troubles;

    ZoneAddress(Zones zones, Troubles troubles) {
        this.zones = zones;
        this.troubles = troubles;
    }

    /** The zone, for somebody who may see it. @throws Stopped 404 */
    public Zone see(String id, Person person) {
        if (!ZoneId.matches(id)) {
            throw troubles.notFound();
        }
        return zones.find(new ZoneId(id), person.scope(Role.VIEWER)).orElseThrow(troubles::notFound);
    }

    /** The zone, for somebody who may switch it. @throws Stopped 404, or 403 for who may only look */
    public Zone operate(String id, Person person) {
        Zone zone = see(id, person);
        String account = zone.account() == null ? null : zone.account().value();
        if (!person.scope(Role.OPERATOR).holds(account)) {
            throw troubles.notAllowed();
        }
        return zone;
    }
}
