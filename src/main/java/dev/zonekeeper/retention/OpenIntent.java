package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Retention;
import java.time.Instant;

/**
 * A switch under way: the zone's lock.
 *
 * @param seq the audit event of the intent
 * @param wanted ON or OFF
 * @param actor the name of who asked
 * @param instance the process that works on it
 * @param leaseUntil from then on another process may settle it
 */
public record OpenIntent(
        ZoneId zone, long seq, Retention wanted, String actor, Instant since, String instance, Instant leaseUntil) {}
