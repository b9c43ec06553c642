package sandbox.cloudflare;

import java.util.Optional;

/** The flag as it was before the last POST. */
final class StaleFlag {

    private static final Route FLAG = Route.get("/zones/*/logs/control/retention/flag", FlagRoutes::read);

    private StaleFlag() {}

    /** The zone whose flag a request is about. */
    static Optional<Zone> zone(World world, ApiRequest request) {
        return FLAG.ids(Route.split(request.path()))
                .flatMap(ids -> world.zones().find(ids.get(0)));
    }

    /** The right answer, but with the old value; a refusal stays one. */
    static Answer answer(World world, ApiRequest request) {
        Answer right = ApiRoutes.answer(world, request);
        if (right.status() != 200) {
            return right;
        }
        return zone(world, request)
                .map(zone -> FlagRoutes.flag(world.flags().beforeLastPost(zone)))
                .orElse(right);
    }
}
