package sandbox.cloudflare;

import java.time.Clock;

/** The world that requests come to. */
final class CurrentWorld {

    private final Clock clock;
    private volatile World world;

    CurrentWorld(Clock clock) {
        this.clock = clock;
        this.world = World.fresh(clock);
    }

    World get() {
        return world;
    }

    void reset() {
        world = World.fresh(clock);
    }
}
