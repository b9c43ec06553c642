package dev.zonekeeper.zones;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.Zones;
import dev.zonekeeper.retention.OpenIntent;
import dev.zonekeeper.retention.OpenIntents;
import dev.zonekeeper.retention.SwitchViews;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the list, as one reader sees them. */
@Component
class ZoneRows {

    private final Zones zones;
    private final OpenIntents intents;
    private final SwitchViews views;

    ZoneRows(Zones zones, OpenIntents intents, SwitchViews views) {
        this.zones = zones;
        this.intents = intents;
        this.views = views;
    }

    /** The rows of a page, told apart by account where two zones in sight share a name: each as it is drawn alone. */
    Function<Zone, ZoneRow> of(List<Zone> some, Person person) {
        Map<ZoneId, OpenIntent> underWay =
                intents.among(some.stream().map(Zone::id).toList());
        Set<String> shared =
                zones.shared(some.stream().map(zone -> zone.name().wire()).toList(), person.scope(Role.VIEWER));
        return zone -> row(
                zone,
                underWay.get(zone.id()),
                person,
                shared.contains(zone.name().wire()));
    }

    /** One row alone. */
    ZoneRow of(Zone zone, Person person) {
        return of(List.of(zone), person).apply(zone);
    }

    private ZoneRow row(Zone zone, @Nullable OpenIntent underWay, Person person, boolean tellAccount) {
        boolean old = zone.readAt() != null && zone.readAt().isBefore(views.staleBefore());
        return new ZoneRow(zone, views.of(zone, underWay, person, tellAccount), old, views.maySwitch(person, zone));
    }
}
