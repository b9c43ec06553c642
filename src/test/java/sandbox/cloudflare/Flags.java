package sandbox.cloudflare;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The retention flag of each zone, and what it was before the last POST. */
final class Flags {

    private final Map<String, Flag> flags = new ConcurrentHashMap<>();
    private final AtomicLong posts = new AtomicLong();

    boolean value(Zone zone) {
        return flag(zone).value;
    }

    /** What the last POST found; the present value if there was none. */
    boolean beforeLastPost(Zone zone) {
        return flag(zone).before;
    }

    /** How many POSTs there were: a point in time to compare with. */
    long posts() {
        return posts.get();
    }

    boolean postedSince(long point, Zone zone) {
        return flag(zone).post > point;
    }

    void post(Zone zone, boolean value) {
        long post = posts.incrementAndGet();
        flags.compute(zone.id(), (id, old) -> new Flag(value, old == null ? zone.retained() : old.value, post));
    }

    /** Changes it as if somebody had done so elsewhere. */
    void set(Zone zone, boolean value) {
        flags.compute(zone.id(), (id, old) -> new Flag(value, value, old == null ? 0 : old.post));
    }

    private Flag flag(Zone zone) {
        return flags.getOrDefault(zone.id(), new Flag(zone.retained(), zone.retained(), 0));
    }

    private record Flag(boolean value, boolean before, long post) {}
}
