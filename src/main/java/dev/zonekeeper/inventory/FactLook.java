package dev.zonekeeper.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a fact.
 *
 * @param value what was last read; {@code null} if nothing ever was
 * @param readAt when; goes with {@code value}
 * @param triedAt when Cloudflare was last asked; {@code null} if never
 * @param trouble what came of the last try; {@code null} if it went well or there was none
 * @param due whether looking at it would ask Cloudflare
 */
public record FactLook(
        Fact fact,
        @Nullable FactValue value,
        @Nullable Instant readAt,
        @Nullable Instant triedAt,
        @Nullable FactTrouble trouble,
        boolean due) {

    /** Of one that nobody asked for yet. */
    public static FactLook never(Fact fact) {
        return new FactLook(fact, null, null, null, null, true);
    }

    /** The same value, with what came of another try. */
    FactLook with(FactTrouble other) {
        return new FactLook(fact, value, readAt, triedAt, other, false);
    }
}
