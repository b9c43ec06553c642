package dev.zonekeeper.cloudflare;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Until when a 429 asks to wait: the header {@code Retry-After} in seconds or as a date, else {@code retry_after} of
 * the body, else a minute. Never less than a second from now.
 */
final class RetryAfter {

    private static final Duration WITHOUT_A_WORD = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

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
        return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
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
            return seconds >= 1 ? Duration.ofSeconds((long) Math.min(seconds, (double) LONGEST.toSeconds() + 1)) : null;
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
