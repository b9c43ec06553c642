package dev.zonekeeper;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;

/** Waits for conditions, without starting anything. */
public final class Await {

    private Await() {}

    /** Waits for a condition, two minutes at most. */
    public static void until(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain for " + what);
            }
            Mono.delay(Duration.ofMillis(50)).block();
        }
    }
}
