package dev.zonekeeper.killed;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;

/** Waits for what must come. */
final class Patience {

    /** What the design gives an intent to be settled in. */
    static final Duration TO_SETTLE = Duration.ofSeconds(60);

    /** Far more than it takes. */
    static final Duration TO_START = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    static void await(String what, Duration longest, BooleanSupplier condition) {
        Instant end = Instant.now().plus(longest);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain for " + what);
            }
            Mono.delay(BETWEEN_LOOKS).block();
        }
    }
}
