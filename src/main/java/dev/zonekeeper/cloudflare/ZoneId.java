package dev.zonekeeper.cloudflare;

import java.util.Locale;
import java.util.regex.Pattern;

/** A zone's id at Cloudflare: 32 hex characters, kept in lower case. */
public record ZoneId(String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException if it is anything but 32 hex characters */
    public ZoneId {
        value = value.toLowerCase(Locale.ROOT);
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("A zone id is 32 hex characters");
        }
    }

    /** Whether a text has the form of a zone id. */
    public static boolean matches(String text) {
        return HEX.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
