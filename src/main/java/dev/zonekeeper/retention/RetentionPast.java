package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.ZoneId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of how a zone's retention came to be as it is. */
@Component
public class RetentionPast {

    private final RetentionIntervals intervals;

    RetentionPast(RetentionIntervals intervals) {
        this.intervals = intervals;
    }

    /** Since when it is as it is; empty if it was never read. */
    public Optional<Since> since(ZoneId zone) {
        return intervals.latest(zone).map(interval -> new Since(interval.from(), interval.auditSeq()));
    }

    /**
     * The beginning of the present state.
     *
     * @param intent the audit event of the switch that led to it; {@code null} if none of ours did
     */
    public record Since(Instant at, @Nullable Long intent) {}
}
