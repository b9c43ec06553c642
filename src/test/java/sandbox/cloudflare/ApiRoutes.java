package sandbox.cloudflare;

import java.util.List;
import java.util.Optional;

/** All routes of the API in one list, and the right answer to a request. */
final class ApiRoutes {

    private static final List<Route> ROUTES = List.of(
            Route.get("/zones", ZoneRoutes::list),
            Route.get("/zones/*", ZoneRoutes::one),
            Route.get("/zones/*/logs/control/retention/flag", FlagRoutes::read),
            Route.post("/zones/*/logs/control/retention/flag", FlagRoutes::post),
            Route.get("/zones/*/dnssec", FactRoutes::dnssec),
            Route.get("/zones/*/logpush/jobs", FactRoutes::logpushJobs),
            Route.get("/zones/*/settings/*", FactRoutes::setting),
            Route.get("/accounts", AccountRoutes::list),
            Route.get("/accounts/*", AccountRoutes::one),
            Route.get("/accounts/*/logs/control/cmb/config", AccountRoutes::region),
            Route.verify("/user/tokens/verify", TokenRoutes::verifyUser),
            Route.verify("/accounts/*/tokens/verify", TokenRoutes::verifyAccount),
            Route.get("/user", TokenRoutes::refuse),
            Route.get("/user/tokens", TokenRoutes::refuse),
            Route.get("/user/tokens/*", TokenRoutes::refuse));

    private ApiRoutes() {}

    /** Does what is asked for, in this world, and says what Cloudflare would answer. */
    static Answer answer(World world, ApiRequest request) {
        try {
            return routed(world, request);
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    private static Answer routed(World world, ApiRequest request) {
        List<String> path = Route.split(request.path());
        boolean otherMethod = false;
        for (Route route : ROUTES) {
            Optional<List<String>> ids = route.ids(path);
            if (ids.isPresent() && route.method().equals(request.method())) {
                return route.answer(world, request, ids.get());
            }
            otherMethod |= ids.isPresent();
        }
        throw otherMethod ? Refused.method() : Refused.route(request.path());
    }
}
