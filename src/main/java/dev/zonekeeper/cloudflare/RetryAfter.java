package dev.zonekeeper.cloudflare;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Until when a 429 asks to wait: the header {@code Retry-After} in seconds or as a date, else {@code retry_after} of
 * the body, else a minute. Never less than a second from now, and as long as it says: asking earlier makes it longer. A
 * block is kept in memory only, so a restart is the way out of a time that can't be meant.
 */
final class RetryAfter {

    private static final Duration WITHOUT_A_WORD = Duration.ofMinutes(1);
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private RetryAfter() {}

    static Instant until(RawAnswer answer, Instant now) {
        Instant named = named(answer, now);
        return named == null ? now.plus(WITHOUT_A_WORD) : named;
    }

    /** The same of any answer; {@code null} if it names no time. */
    static @Nullable Instant named(RawAnswer answer, Instant now) {
        Duration wait = fromHeader(answer.headers().getFirst("Retry-After"), now);
        if (wait == null && answer.envelope() != null) {
            wait = seconds(answer.envelope().path("retry_after").asString(""));
        }
        if (wait == null) {
            return null;
        }
        return wait.compareTo(Duration.between(now, LAST)) > 0 ? LAST : now.plus(wait);
    }

    private static @Nullable Duration fromHeader(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration seconds = seconds(header.strip());
        return seconds != null ? seconds : untilDate(header.strip(), now);
    }

    private static @Nullable Duration seconds(String text) {
        try {
            double seconds = Math.ceil(Double.parseDouble(text));
            // A number beyond every clock becomes the largest that there is; NaN is none.
            return seconds >= 1 ? Duration.ofSeconds((long) seconds) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Duration untilDate(String text, Instant now) {
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, date);
            return wait.compareTo(Duration.ofSeconds(1)) >= 0 ? wait : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
