package sandbox.cloudflare;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Control routes for what happens to calls on their way: latency, limit, faults. */
final class TrafficControls {

    private static final int TEN_MINUTES = 600_000;

    private TrafficControls() {}

    static Answer setLatency(World world, Parameters parameters) {
        int millis = parameters.number("millis", 0, TEN_MINUTES);
        world.latency().set(Duration.ofMillis(millis));
        return Answer.json(200, Map.of("millis", millis));
    }

    static Answer setLimit(World world, Parameters parameters) {
        int requests = parameters.number("requests", 1, Integer.MAX_VALUE - 1);
        int seconds = parameters.number("seconds", 1, 86_400);
        world.limit().set(requests, seconds);
        return limit(world);
    }

    static Answer limit(World world) {
        Map<String, JsonObject> owners = new LinkedHashMap<>();
        int peak = 0;
        long refused = 0;
        for (Map.Entry<String, Arrivals.Tally> owner : world.limit().tallies().entrySet()) {
            owners.put(owner.getKey(), json(owner.getValue()));
            peak = Math.max(peak, owner.getValue().peak());
            refused += owner.getValue().refused();
        }
        return Answer.json(
                200,
                JsonObject.of("peakInAnyWindow", peak)
                        .and("refused", refused)
                        .and("requests", world.limit().requests())
                        .and("seconds", world.limit().seconds())
                        .and("owners", owners));
    }

    static Answer addFaults(World world, String body) {
        world.faults().add(FaultOrder.read(body), world.flags());
        return Answer.json(200, world.faults().json());
    }

    static Answer clearFaults(World world) {
        world.faults().clear();
        return Answer.json(200, world.faults().json());
    }

    private static JsonObject json(Arrivals.Tally tally) {
        Instant until = tally.blockedUntil();
        return JsonObject.of("peakInAnyWindow", tally.peak())
                .and("refused", tally.refused())
                .and("blockedUntil", until == null ? null : until.toString());
    }
}
