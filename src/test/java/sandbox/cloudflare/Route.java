package sandbox.cloudflare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A method and a path with {@code *} for each id, and who answers there.
 *
 * @param forAnyState whether a disabled or expired token may ask too
 */
record Route(String method, List<String> segments, boolean forAnyState, Deed deed) {

    /** Makes the answer; the ids are what stood in place of the stars. */
    @FunctionalInterface
    interface Deed {
        Answer answer(Session session, List<String> ids);
    }

    static Route get(String path, Deed deed) {
        return new Route("GET", split(path), false, deed);
    }

    static Route verify(String path, Deed deed) {
        return new Route("GET", split(path), true, deed);
    }

    static Route post(String path, Deed deed) {
        return new Route("POST", split(path), false, deed);
    }

    /** The ids in a path of this route; empty if it is another path. */
    Optional<List<String>> ids(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (segments.get(i).equals("*")) {
                ids.add(path.get(i));
            } else if (!segments.get(i).equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }

    Answer answer(World world, ApiRequest request, List<String> ids) {
        Token token = forAnyState ? Authentication.known(world, request) : Authentication.active(world, request);
        return deed.answer(new Session(world, request, token), ids);
    }

    static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }
}
