package dev.zonekeeper.cloudflare;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a zone.
 *
 * @param id Cloudflare's name of it, such as {@code development_mode}
 * @param value as it came; its set is open
 * @param secondsLeft for what ends by itself; 0 if nothing does
 * @param modifiedOn when it was last changed
 */
public record ZoneSetting(
        String id, String value, long secondsLeft, @Nullable Instant modifiedOn) {}
