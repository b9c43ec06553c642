package sandbox.cloudflare;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        Map<String, Arrivals.Tally> tallies = world.limit().tallies();
        Map<String, Object> owners = new LinkedHashMap<>();
        tallies.forEach((owner, tally) -> owners.put(owner, json(tally)));
        return Answer.json(
                200,
                Json.object(
                        "peakInAnyWindow",
                        tallies.values().stream().mapToInt(Arrivals.Tally::peak).max().orElse(0),
                        "refused",
                        tallies.values().stream().mapToLong(Arrivals.Tally::refused).sum(),
                        "requests",
                        world.limit().requests(),
                        "seconds",
                        world.limit().seconds(),
                        "owners",
                        owners));
    }

    static Answer addFaults(World world, byte[] body) {
        world.faults().add(FaultOrder.read(body), world.flags());
        return Answer.json(200, world.faults().json());
    }

    static Answer clearFaults(World world) {
        world.faults().clear();
        return Answer.json(200, world.faults().json());
    }

    private static Map<String, @Nullable Object> json(Arrivals.Tally tally) {
        return Json.object(
                "peakInAnyWindow", tally.peak(),
                "refused", tally.refused(),
                "blockedUntil", tally.blockedUntil() == null ? null : tally.blockedUntil().toString());
    }
}
