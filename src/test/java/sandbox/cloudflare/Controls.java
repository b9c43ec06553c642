package sandbox.cloudflare;

import java.util.List;
import java.util.Map;

/** The control routes. They answer whatever latency, limit and faults are ordered. */
final class Controls {

    private static final Answer DONE = Answer.json(200, Map.of("done", true));

    private final CurrentWorld world;

    Controls(CurrentWorld world) {
        this.world = world;
    }

    Answer answer(ApiRequest request) {
        World now = world.get();
        try {
            return switch (request.method() + ' ' + request.path()) {
                case "POST /reset" -> reset();
                case "GET /calls" ->
                    Answer.json(200, now.calls().all().stream().map(Call::json).toList());
                case "DELETE /calls" -> clearCalls(now);
                case "PUT /latency" -> TrafficControls.setLatency(now, new Parameters(request.query()));
                case "PUT /limit" -> TrafficControls.setLimit(now, new Parameters(request.query()));
                case "GET /limit" -> TrafficControls.limit(now);
                case "POST /faults" -> TrafficControls.addFaults(now, request.body());
                case "GET /faults" -> Answer.json(200, now.faults().json());
                case "DELETE /faults" -> TrafficControls.clearFaults(now);
                case "PUT /late" ->
                    Answer.json(200, Map.of("landed", now.overdue().land()));
                default -> estate(now, request);
            };
        } catch (BadOrder bad) {
            return Answer.text(400, String.valueOf(bad.getMessage()));
        }
    }

    private static Answer estate(World now, ApiRequest request) {
        Parameters parameters = new Parameters(request.query());
        return switch (request.method() + ' ' + request.path()) {
            case "PUT /zones" -> EstateControls.setZones(now, parameters);
            case "PUT /zone" -> EstateControls.changeZone(now, parameters);
            case "PUT /flag" -> EstateControls.setFlag(now, parameters);
            case "GET /flag" -> EstateControls.flag(now, parameters);
            case "PUT /token" -> EstateControls.changeToken(now, parameters);
            case "PUT /account" -> EstateControls.setRegion(now, parameters);
            default -> Answer.text(404, "There is no control route %s %s.".formatted(request.method(), request.path()));
        };
    }

    private Answer reset() {
        world.reset();
        return DONE;
    }

    private static Answer clearCalls(World now) {
        now.calls().clear();
        return Answer.json(200, List.of());
    }
}
