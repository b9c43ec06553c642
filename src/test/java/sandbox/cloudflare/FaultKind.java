package sandbox.cloudflare;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can go wrong to order. */
enum FaultKind {
    /** Another answer, made of the ordered status, headers and body. */
    STATUS,
    /** A page of HTML with the ordered status, as Cloudflare's edge sends it; 520 if none is ordered. */
    HTML,
    /** 200 with {@code "success": false}. */
    SUCCESS_FALSE,
    /** Never an answer; the connection stays open. */
    TIMEOUT,
    /** The connection is reset and nothing was done. */
    RESET_BEFORE,
    /** It is done, then the connection is reset. */
    RESET_AFTER,
    /** The connection is reset, and what was asked for is done after {@code delayMillis}, else at {@code PUT /late}. */
    LATE,
    /** The right answer, a few bytes at a time, {@code delayMillis} apart. */
    DRIP,
    /** Half of the right answer under its full content length, then the connection is closed. */
    TRUNCATED,
    /** A list that never ends, one piece each {@code delayMillis}. */
    ENDLESS,
    /** The right answer without its {@code result}. */
    MISSING_RESULT,
    /** The right answer with an empty {@code result}. */
    MISSING_FLAG,
    /** A flag's GET after a POST answers what was before it. Waits for a POST that comes after the order. */
    STALE,
    /** A POST answers the new value and does not keep it. */
    IGNORED;

    /** @throws BadOrder if there is no such kind */
    static FaultKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind != STATUS && kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadOrder("There is no kind of fault named " + text + "."));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The only method that it makes sense for, if there is one. */
    @Nullable
    String method() {
        return switch (this) {
            case STALE -> "GET";
            case IGNORED, LATE -> "POST";
            default -> null;
        };
    }

    /** Whether an answer of one's own may be ordered with it. */
    boolean takesBody() {
        return this == STATUS || this == HTML || this == SUCCESS_FALSE;
    }
}
