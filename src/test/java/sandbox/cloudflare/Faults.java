package sandbox.cloudflare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ordered faults that still have to happen. The first one that concerns a request is taken. */
final class Faults {

    private final List<Ordered> ordered = new ArrayList<>();

    synchronized void add(List<Fault> faults, Flags flags) {
        faults.stream()
                .filter(fault -> fault.times() != 0)
                .forEach(fault -> ordered.add(new Ordered(fault, flags.posts())));
    }

    synchronized void clear() {
        ordered.clear();
    }

    synchronized Optional<Fault> take(World world, ApiRequest request, @Nullable Token token) {
        for (Iterator<Ordered> all = ordered.iterator(); all.hasNext(); ) {
            Ordered next = all.next();
            if (next.concerns(world, request, token)) {
                if (--next.left == 0) {
                    all.remove();
                }
                return Optional.of(next.fault);
            }
        }
        return Optional.empty();
    }

    synchronized List<JsonObject> json() {
        return ordered.stream().map(order -> order.fault.json(order.left)).toList();
    }

    private static final class Ordered {
        private final Fault fault;
        private final long postsBefore;
        private int left;

        Ordered(Fault fault, long postsBefore) {
            this.fault = fault;
            this.postsBefore = postsBefore;
            this.left = fault.times();
        }

        boolean concerns(World world, ApiRequest request, @Nullable Token token) {
            return fault.concerns(request, token)
                    && (fault.kind() != FaultKind.STALE || hasSomethingStale(world, request));
        }

        private boolean hasSomethingStale(World world, ApiRequest request) {
            return StaleFlag.zone(world, request)
                    .filter(zone -> world.flags().postedSince(postsBefore, zone))
                    .isPresent();
        }
    }
}
