package dev.zonekeeper.zones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the large switch of one zone.
 *
 * @param sentence the end of the message code {@code zones.card.…}: the look of the switch, such as {@code on} or
 *     {@code was-off}
 * @param since from when on it is so; {@code null} if not known
 * @param who who made it so; {@code null} if it was not by Zonekeeper, or is not known
 * @param readAt when it was last read; {@code null} if never
 */
record RetentionCard(
        String sentence,
        @Nullable Instant since,
        @Nullable String who,
        @Nullable Instant readAt) {}
