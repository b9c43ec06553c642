package dev.zonekeeper.zones;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.retention.OpenIntent;
import dev.zonekeeper.retention.OpenIntents;
import dev.zonekeeper.retention.SwitchViews;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the list, as one reader sees them. */
@Component
class ZoneRows {

    private final OpenIntents intents;
    private final SwitchViews views;

    ZoneRows(OpenIntents intents, SwitchViews views) {
        this.intents = intents;
        this.views = views;
    }

    /** The rows of a page, told apart by account where two zones on it share a name. */
    Function<Zone, ZoneRow> of(List<Zone> zones, Person person) {
        Map<ZoneId, OpenIntent> underWay =
                intents.among(zones.stream().map(Zone::id).toList());
        Map<String, Long> names =
                zones.stream().collect(Collectors.groupingBy(zone -> zone.name().wire(), Collectors.counting()));
        return zone -> row(
                zone,
                underWay.get(zone.id()),
                person,
                names.getOrDefault(zone.name().wire(), 0L) > 1);
    }

    /** One row alone. */
    ZoneRow of(Zone zone, Person person) {
        return row(zone, intents.of(zone.id()).orElse(null), person, false);
    }

    private ZoneRow row(Zone zone, @Nullable OpenIntent underWay, Person person, boolean tellAccount) {
        boolean old = zone.readAt() != null && zone.readAt().isBefore(views.staleBefore());
        return new ZoneRow(zone, views.of(zone, underWay, person, tellAccount), old, views.maySwitch(person, zone));
    }
}
