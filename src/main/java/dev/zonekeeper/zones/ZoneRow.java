package dev.zonekeeper.zones;

import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.retention.SwitchView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list.
 *
 * @param old whether the reading is older than {@code zonekeeper.retention.stale-after}
 * @param refreshable whether this reader may read the zone again
 */
record ZoneRow(Zone zone, SwitchView retention, boolean old, boolean refreshable) {

    /** The zone's readable name in pieces, with what a search matched marked. */
    public List<NamePart> name(@Nullable String q) {
        return NamePart.of(zone.name(), q == null ? "" : q);
    }

    /** How often the row asks anew, in seconds: sooner while something is under way. */
    public int askEvery() {
        return switch (retention.look()) {
            case TURNING_ON, TURNING_OFF -> 2;
            default -> 15;
        };
    }
}
