package sandbox.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The secrets of one KV v2 mount with all their versions, in memory. */
final class KeyValue {

    private final NavigableMap<String, List<Version>> secrets = new TreeMap<>();
    private final Clock clock;

    KeyValue(Clock clock) {
        this.clock = clock;
    }

    /** The versions of a secret, oldest first; empty if there is no such path. */
    synchronized List<Version> versions(String path) {
        return List.copyOf(secrets.getOrDefault(path, List.of()));
    }

    synchronized Version write(String path, Object values) {
        List<Version> versions = secrets.computeIfAbsent(path, any -> new ArrayList<>());
        Version written = new Version(versions.size() + 1, values, clock.instant(), null);
        versions.add(written);
        return written;
    }

    /** Whether the newest version has this number, 0 meaning that there is none. */
    synchronized boolean writable(String path, int expected) {
        return versions(path).size() == expected;
    }

    synchronized void change(String path, List<Integer> numbers, UnaryOperator<Version> change) {
        secrets.getOrDefault(path, new ArrayList<>())
                .replaceAll(version -> numbers.contains(version.number()) ? change.apply(version) : version);
    }

    synchronized void remove(String path) {
        secrets.remove(path);
    }

    /** What lies directly below a folder; folders end with a slash. */
    synchronized List<String> below(String folder) {
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        TreeSet<String> names = new TreeSet<>();
        for (String path : secrets.tailMap(prefix, false).keySet()) {
            if (path.startsWith(prefix)) {
                String rest = path.substring(prefix.length());
                int slash = rest.indexOf('/');
                names.add(slash < 0 ? rest : rest.substring(0, slash + 1));
            }
        }
        return List.copyOf(names);
    }

    Instant now() {
        return clock.instant();
    }
}
