package dev.zonekeeper.cloudflare;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members of an answer that are kept to be shown: short, and missing rather than odd. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A time in RFC 3339; {@code null} if it is none. */
    static @Nullable Instant instant(JsonNode value) {
        try {
            return value.isString() ? Instant.parse(value.asString()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
