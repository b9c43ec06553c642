package dev.zonekeeper.access;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a session keeps of a claim's values, to show: some people are in thousands of groups. */
final class ClaimValues {

    static final int MOST = 100;
    private static final int LONGEST = 200;

    private ClaimValues() {}

    /** The values as they came; of very many those that give something first, and each cut where it is very long. */
    static List<String> kept(List<String> values, Predicate<String> gives) {
        Stream<String> ordered = values.size() <= MOST
                ? values.stream()
                : Stream.concat(values.stream().filter(gives), values.stream().filter(gives.negate()));
        return ordered.limit(MOST)
                .map(value -> value.length() <= LONGEST ? value : cut(value, LONGEST) + "…")
                .toList();
    }

    /** The text up to this length, with no character cut in two. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
