package dev.zonekeeper.inventory;

import dev.zonekeeper.cloudflare.ListedZone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one zone's page shows beyond its row: named fields, never a whole answer.
 *
 * @param developmentMode seconds left; negative once it ended, 0 never used
 * @param createdOn RFC 3339 as Cloudflare wrote it; so {@code activatedOn}
 * @param readAt when Cloudflare said so
 */
public record ZoneDetail(
        @Nullable String planName,
        long developmentMode,
        List<String> nameServers,
        List<String> originalNameServers,
        @Nullable String originalRegistrar,
        @Nullable String createdOn,
        @Nullable String activatedOn,
        Instant readAt) {

    static ZoneDetail of(ListedZone zone, Instant readAt) {
        return new ZoneDetail(
                zone.planName(),
                zone.developmentMode(),
                zone.nameServers(),
                zone.originalNameServers(),
                zone.originalRegistrar(),
                zone.createdOn(),
                zone.activatedOn(),
                readAt);
    }
}
