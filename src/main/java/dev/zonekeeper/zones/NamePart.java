package dev.zonekeeper.zones;

import dev.zonekeeper.inventory.ZoneName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A piece of a zone's readable name that is drawn in one way.
 *
 * @param suffix whether it belongs to the public suffix
 * @param match whether a search matched it
 */
record NamePart(String text, boolean suffix, boolean match) {

    /** The name cut where the public suffix begins and where a match begins or ends. */
    static List<NamePart> of(ZoneName name, String q) {
        String text = name.readable();
        int label = name.label().length();
        List<int[]> matches = matches(text, q.strip());
        TreeSet<Integer> cuts = new TreeSet<>(List.of(label, text.length()));
        matches.forEach(match -> cuts.addAll(List.of(match[0], match[1])));
        List<NamePart> parts = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                parts.add(new NamePart(text.substring(from, to), from >= label, covers(matches, from)));
                from = to;
            }
        }
        return List.copyOf(parts);
    }

    private static List<int[]> matches(String text, String q) {
        List<int[]> found = new ArrayList<>();
        if (q.isEmpty()) {
            return found;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = q.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return found; // A letter such as İ grows: places in one are none in the other.
        }
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length())) {
            found.add(new int[] {at, Math.min(at + wanted.length(), text.length())});
        }
        return found;
    }

    private static boolean covers(List<int[]> matches, int at) {
        return matches.stream().anyMatch(match -> match[0] <= at && at < match[1]);
    }
}
