package dev.zonekeeper.retention;

import dev.zonekeeper.inventory.Retention;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time through which a zone was read in one state.
 *
 * @param from when the change was read, or confirmed
 * @param lastRead the last reading in this state; {@code null} while it lasts
 * @param auditSeq the intent that led to it; {@code null} if it came from outside
 */
record RetentionInterval(
        Retention state,
        Instant from,
        @Nullable Instant lastRead,
        @Nullable Long auditSeq) {}
