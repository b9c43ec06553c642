package dev.zonekeeper.cloudflare;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of an API token, for the moment of a call. Its {@code toString} says nothing, it is not serializable, and
 * only {@link #header()} gives the value away.
 */
public final class BearerToken {

    // https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/: 40 characters before 2026, longer
    // with a prefix since; the API reference allows up to 80.
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{40,128}");

    private static final int TAIL = 8;
    private static final String HIDDEN = "[token not shown]";

    private final String value;

    private BearerToken(String value) {
        this.value = value;
    }

    /**
     * Trims and checks a value.
     *
     * @throws MalformedToken if it can't be a Cloudflare token; the message never holds the value
     */
    public static BearerToken of(String text) {
        String trimmed = text.strip();
        if (!FORM.matcher(trimmed).matches()) {
            throw new MalformedToken(trimmed.length());
        }
        return new BearerToken(trimmed);
    }

    /** The value of the {@code Authorization} header. */
    String header() {
        return "Bearer " + value;
    }

    /** A text that somebody sent us, who may repeat what we sent: without the value, and without its last characters. */
    String hideIn(String text) {
        return text.replace(value, HIDDEN).replace(tail(), HIDDEN);
    }

    /** Whether something thrown says any of it, or what caused it does. */
    boolean isIn(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(tail())) {
                return true;
            }
        }
        return false;
    }

    private String tail() {
        return value.substring(value.length() - TAIL);
    }

    @Override
    public String toString() {
        return "BearerToken[not shown]";
    }
}
