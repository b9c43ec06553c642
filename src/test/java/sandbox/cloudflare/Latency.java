package sandbox.cloudflare;

import java.time.Duration;

/** How long each answer of the API takes. */
final class Latency {

    private volatile Duration duration = Duration.ZERO;

    Duration get() {
        return duration;
    }

    void set(Duration duration) {
        this.duration = duration;
    }
}
