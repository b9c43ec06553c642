package dev.zonekeeper.web;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes text fit for both databases and for UTF-8: PostgreSQL takes no NUL, and half a surrogate pair has no bytes. */
public final class WellFormed {

    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    /** With a replacement character for each that is unfit. */
    public static String text(String raw) {
        boolean sound = raw.codePoints().noneMatch(WellFormed::isUnfit);
        return sound
                ? raw
                : raw.codePoints()
                        .map(c -> isUnfit(c) ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The same of a text that may be missing. */
    public static @Nullable String textOrNull(@Nullable String raw) {
        return raw == null ? null : text(raw);
    }

    /** Names and values made fit, in the order of the names. */
    public static Map<String, String> sorted(Map<String, String> raw) {
        SortedMap<String, String> sorted = new TreeMap<>();
        raw.forEach((name, value) -> sorted.put(text(name), text(value)));
        return Collections.unmodifiableSortedMap(sorted);
    }

    private static boolean isUnfit(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
