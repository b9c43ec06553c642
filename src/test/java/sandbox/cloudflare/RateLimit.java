package sandbox.cloudflare;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The limit of each owner's requests, and the count of them. */
final class RateLimit {

    private final Clock clock;
    private volatile Order order = Order.of(12_000, 300);

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    int requests() {
        return order.requests;
    }

    long seconds() {
        return order.window.toSeconds();
    }

    /** Sets another limit and begins to count anew: no arrival of before counts, no block stays. */
    void set(int requests, int seconds) {
        order = Order.of(requests, seconds);
    }

    /** Counts an arrival of a token's owner and says whether it may pass. */
    boolean admits(Token token) {
        Order now = order;
        return now.arrivals(token.budget()).admit(clock, now.requests, now.window);
    }

    /** What an owner in a block is told. */
    Answer refusal(Token token) {
        Order now = order;
        Instant end = now.arrivals(token.budget()).tally().blockedUntil();
        Duration left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
        String message =
                "More than %d requests per %d seconds reached. Please wait and consider throttling your request speed"
                        .formatted(now.requests, now.window.toSeconds());
        long seconds = Math.max(1, left.plusMillis(999).toSeconds());
        return Envelope.error(429, 10100, message).with(Map.of("retry-after", Long.toString(seconds)));
    }

    /** Each owner's count since the limit was set. */
    Map<String, Arrivals.Tally> tallies() {
        Map<String, Arrivals.Tally> tallies = new TreeMap<>();
        order.owners.forEach((owner, arrivals) -> tallies.put(owner, arrivals.tally()));
        return tallies;
    }

    private record Order(int requests, Duration window, Map<String, Arrivals> owners) {

        static Order of(int requests, int seconds) {
            return new Order(requests, Duration.ofSeconds(seconds), new ConcurrentHashMap<>());
        }

        Arrivals arrivals(String owner) {
            return owners.computeIfAbsent(owner, name -> new Arrivals());
        }
    }
}
