package dev.zonekeeper.inventory;

import dev.zonekeeper.cloudflare.ZoneId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of a zone's flag said.
 *
 * @param at when the reading was asked for, so that of two that overlap the later one wins
 * @param againAfter how long it may stand before the sweep reads again
 */
public record Reading(
        ZoneId zone, Retention retention, @Nullable RetentionReason reason, Instant at, Duration againAfter) {}
