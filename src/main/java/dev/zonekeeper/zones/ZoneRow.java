package dev.zonekeeper.zones;

import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.retention.SwitchView;

/**
 * A row of the list.
 *
 * @param old whether the reading is older than {@code zonekeeper.retention.stale-after}
 * @param refreshable whether this reader may read the zone again
 */
record ZoneRow(Zone zone, SwitchView retention, boolean old, boolean refreshable) {}
