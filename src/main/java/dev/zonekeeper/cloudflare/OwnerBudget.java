package dev.zonekeeper.cloudflare;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The calls of one owner. A burst of 5 % and a steady 93 % of the limit make 98 % in the worst window; both buckets
 * start empty, so that a restart can't spend a window twice. Background work takes from its own bucket first, whose
 * rate is 80 % of the whole, so that a click finds room.
 */
final class OwnerBudget {

    private static final double BURST = 0.05;
    private static final double STEADY = 0.93;
    private static final double BACKGROUND = 0.8 * (BURST + STEADY);
    private static final Duration CLICK_WAITS = Duration.ofSeconds(5);

    private final Bucket whole;
    private final Bucket background;
    private final AtomicReference<Instant> blockedUntil = new AtomicReference<>(Instant.MIN);

    OwnerBudget(int requests, Duration window, TimeMeter time) {
        this.whole = bucket((long) (requests * BURST), (long) (requests * STEADY), window, time);
        this.background = bucket((long) (requests * BURST * BURST) + 1, (long) (requests * BACKGROUND), window, time);
    }

    private static Bucket bucket(long burst, long refill, Duration window, TimeMeter time) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(Math.max(1, burst))
                        .refillGreedy(refill, window)
                        .initialTokens(0))
                .build();
    }

    /** Whether room came up within the time that a person waits. */
    CompletableFuture<Boolean> forClick(ScheduledExecutorService waiting) {
        return whole.asScheduler().tryConsume(1, CLICK_WAITS, waiting);
    }

    /** Waits as long as it takes. */
    CompletableFuture<Void> forBackground(ScheduledExecutorService waiting) {
        return background
                .asScheduler()
                .consume(1, waiting)
                .thenCompose(done -> whole.asScheduler().consume(1, waiting));
    }

    void block(Instant until) {
        blockedUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
    }

    Optional<Instant> blockedUntil() {
        return Optional.ofNullable(blockedUntil.get()).filter(until -> until.isAfter(Instant.MIN));
    }
}
