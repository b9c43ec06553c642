package dev.zonekeeper.cloudflare;

import java.util.Locale;
import java.util.regex.Pattern;

/** An account's id at Cloudflare: 32 hex characters, kept in lower case. */
public record AccountId(String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException if it is anything but 32 hex characters */
    public AccountId {
        value = value.toLowerCase(Locale.ROOT);
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("An account id is 32 hex characters");
        }
    }

    /** Whether a text has the form of an account id. */
    public static boolean matches(String text) {
        return HEX.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
