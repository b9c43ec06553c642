package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Retention;
import java.time.Duration;
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
        ZoneId zone, long seq, Retention wanted, String actor, Instant since, String instance, Instant leaseUntil) {

    static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration NEEDED_TO_SEND = Duration.ofSeconds(30);

    /** Whether enough of the lease is left to send: the call ends within 20 s, and its effect is in sight for 10 more. */
    boolean maySendAt(Instant now) {
        return !now.plus(NEEDED_TO_SEND).isAfter(leaseUntil);
    }
}
