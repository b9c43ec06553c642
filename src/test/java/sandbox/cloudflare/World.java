package sandbox.cloudflare;

import java.time.Clock;

/**
 * All state of the simulator. A reset makes a new one: what is still under way then, ends in the old one and can't
 * disturb the new.
 */
record World(
        Clock clock,
        Zones zones,
        Flags flags,
        Regions regions,
        Tokens tokens,
        RateLimit limit,
        Faults faults,
        CallLog calls,
        Latency latency,
        Overdue overdue) {

    static World fresh(Clock clock) {
        return new World(
                clock,
                new Zones(),
                new Flags(),
                new Regions(),
                new Tokens(),
                new RateLimit(clock),
                new Faults(),
                new CallLog(clock),
                new Latency(),
                new Overdue());
    }
}
