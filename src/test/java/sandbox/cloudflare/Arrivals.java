package sandbox.cloudflare;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * An exact account of one owner's arrivals. A window holds what arrived after its beginning and up to its end; the worst
 * one always ends at an arrival, so it is enough to look at each of those.
 */
final class Arrivals {

    private final Deque<Instant> all = new ArrayDeque<>();
    private final Deque<Instant> admitted = new ArrayDeque<>();
    private int peak;
    private long refused;
    private @Nullable Instant blockedUntil;

    /** Counts one arrival. Past the limit it begins a block of one window; whatever comes in a block is refused. */
    synchronized boolean admit(Clock clock, int limit, Duration window) {
        Instant now = clock.instant();
        forgetBefore(all, now, window);
        all.addLast(now);
        peak = Math.max(peak, all.size());
        if (blockedUntil != null && now.isBefore(blockedUntil)) {
            refused++;
            return false;
        }
        forgetBefore(admitted, now, window);
        if (admitted.size() >= limit) {
            blockedUntil = now.plus(window);
            refused++;
            return false;
        }
        admitted.addLast(now);
        return true;
    }

    synchronized Tally tally() {
        return new Tally(peak, refused, blockedUntil);
    }

    private static void forgetBefore(Deque<Instant> arrivals, Instant now, Duration window) {
        Instant beginning = now.minus(window);
        for (Instant first = arrivals.peekFirst();
                first != null && !first.isAfter(beginning);
                first = arrivals.peekFirst()) {
            arrivals.removeFirst();
        }
    }

    /** What was counted so far. */
    record Tally(int peak, long refused, @Nullable Instant blockedUntil) {}
}
