package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.Cloudflare;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How long a switch holds its zone. A write is sent only with half of that left: the call ends within two thirds of
 * this half, and its effect is in sight for the rest. So the whole is at least three times the longest call.
 */
@Component
class Lease {

    private final Duration whole;

    /** @throws IllegalArgumentException if it is shorter than what a write needs */
    Lease(RetentionSettings settings, Cloudflare cloudflare) {
        whole = settings.lease();
        Duration least = cloudflare.answerWithin().multipliedBy(3);
        if (whole.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "zonekeeper.retention.lease must be at least three times zonekeeper.cloudflare.answer-within, so "
                            + least.toMillis() + "ms, and is " + whole.toMillis() + "ms");
        }
    }

    /** When a lease ends that begins now. */
    Instant from(Instant now) {
        return now.plus(whole);
    }

    /** How long a write may take, with reading the token and waiting for room. */
    Duration forTheWrite() {
        return whole.dividedBy(3);
    }

    /** Whether enough of an intent's lease is left to send. */
    boolean maySend(OpenIntent intent, Instant now) {
        return !now.plus(whole.dividedBy(2)).isAfter(intent.leaseUntil());
    }
}
