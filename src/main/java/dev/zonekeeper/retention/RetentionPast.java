package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Retention;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of how a zone's retention came to be as it is. */
@Component
public class RetentionPast {

    private static final int LOOK_BACK = 100;

    private final RetentionIntervals intervals;

    RetentionPast(RetentionIntervals intervals) {
        this.intervals = intervals;
    }

    /**
     * Since when it is as it is; empty if it was never read. Readings that failed in between change nothing, as long as
     * the next one that did not says the same.
     */
    public Optional<Since> since(ZoneId zone) {
        List<RetentionInterval> newestFirst = intervals.newest(zone, LOOK_BACK);
        if (newestFirst.isEmpty()) {
            return Optional.empty();
        }
        RetentionInterval begin = newestFirst.get(0);
        Retention present = begin.state();
        for (RetentionInterval earlier : newestFirst) {
            if (earlier.state() == present) {
                begin = earlier;
            } else if (!present.isKnown() || earlier.state() != Retention.UNKNOWN) {
                break;
            }
        }
        return Optional.of(new Since(begin.from(), begin.auditSeq()));
    }

    /**
     * The beginning of the present state.
     *
     * @param intent the audit event of the switch that led to it; {@code null} if none of ours did
     */
    public record Since(Instant at, @Nullable Long intent) {}
}
