package dev.zonekeeper.inventory;

import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A zone as last seen: a row of the list.
 *
 * @param plan Cloudflare's {@code plan.legacy_id}, such as {@code enterprise}; {@code null} if it said none
 * @param status an open set: {@code initializing}, {@code pending}, {@code active}, {@code moved} and what may come
 * @param type {@code full}, {@code partial}, {@code secondary}, {@code internal} and what may come
 * @param reason goes with {@code retention}; {@code null} where the state says all
 * @param readAt when the flag was last read or the read failed; {@code null} if never
 */
public record Zone(
        ZoneId id,
        @Nullable AccountId account,
        @Nullable String accountName,
        ZoneName name,
        @Nullable String plan,
        @Nullable String status,
        @Nullable String type,
        boolean paused,
        Retention retention,
        @Nullable RetentionReason reason,
        @Nullable Instant readAt) {}
