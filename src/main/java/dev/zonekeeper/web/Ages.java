package dev.zonekeeper.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How pages write ages, times and numbers: templates call it as {@code @ages}. Times are those of the
 * {@linkplain ReaderTimeZone reader's zone} and say their offset, or UTC. No age is ever negative.
 */
@Component("ages")
public class Ages {

    private static final DateTimeFormatter EXACT = format("d MMM yyyy, HH:mm:ss");
    private static final DateTimeFormatter MINUTE = format("d MMM yyyy, HH:mm");
    private static final DateTimeFormatter MOMENT = format("d MMM, HH:mm:ss");
    private static final DateTimeFormatter MOMENT_OF_YEAR = format("d MMM yyyy, HH:mm:ss");
    private static final DateTimeFormatter CLOCK = format("HH:mm:ss");
    private static final DateTimeFormatter DAY = format("d MMM yyyy");
    private static final DateTimeFormatter LONG_DAY = format("d MMMM yyyy");
    private static final DateTimeFormatter OFFSET = format("xxx");

    private final Clock clock;

    Ages(Clock clock) {
        this.clock = clock;
    }

    /** The instant that ages are counted from. */
    public Instant now() {
        return clock.instant();
    }

    /** The largest unit alone: {@code now} below 10 s, then {@code 40 s}, {@code 12 min}, {@code 6 h}, {@code 3 d}. */
    public String brief(@Nullable Instant at) {
        if (at == null) {
            return "never";
        }
        Duration age = age(at);
        if (age.toSeconds() < 10) {
            return "now";
        } else if (age.toMinutes() < 1) {
            return age.toSeconds() + " s";
        } else if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        } else if (age.toHours() < 48) {
            return age.toHours() + " h";
        }
        return number(age.toDays()) + " d";
    }

    /** The same as part of a sentence: {@code just now}, {@code 12 min ago}, {@code never}. */
    public String ago(@Nullable Instant at) {
        String brief = brief(at);
        return switch (brief) {
            case "now" -> "just now";
            case "never" -> brief;
            default -> brief + " ago";
        };
    }

    /** {@code 24 Nov 2026, 14:07:31 UTC}, elsewhere {@code 24 Nov 2026, 15:07:31 +01:00}. */
    public String exact(Instant at) {
        return withOffset(EXACT, at);
    }

    /** {@code 24 Nov 2026, 14:07 UTC}. */
    public String minute(Instant at) {
        return withOffset(MINUTE, at);
    }

    /** {@code 14:07:31 UTC}. */
    public String clock(Instant at) {
        return withOffset(CLOCK, at);
    }

    /** {@code 24 Nov, 14:07:31}, with the year if it is another one than now: beside {@link #offset}. */
    public String moment(Instant at) {
        boolean thisYear = local(at).getYear() == local(clock.instant()).getYear();
        return (thisYear ? MOMENT : MOMENT_OF_YEAR).format(local(at));
    }

    /** {@code 24 Nov 2026 14:07:31}: beside {@link #offset}. */
    public String second(Instant at) {
        return day(at) + " " + CLOCK.format(local(at));
    }

    /** {@code +01:00}, or nothing in UTC: a column's head names the zone, and this tells the hours of a clock change apart. */
    public @Nullable String offset(Instant at) {
        return isUtc() ? null : OFFSET.format(local(at));
    }

    /** {@code 24 Nov 2026}. */
    public String day(Instant at) {
        return DAY.format(local(at));
    }

    /** {@code 1 December 2026}. */
    public String longDay(Instant at) {
        return LONG_DAY.format(local(at));
    }

    /** The zone of all these times: {@code UTC}, {@code Europe/Berlin}. */
    public String timeZone() {
        return ReaderTimeZone.nameOf(ReaderTimeZone.now());
    }

    /** With thousands separators: {@code 12,480}. */
    public String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private Duration age(Instant at) {
        Duration age = Duration.between(at, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static String withOffset(DateTimeFormatter format, Instant at) {
        return format.format(local(at)) + " " + (isUtc() ? "UTC" : OFFSET.format(local(at)));
    }

    private static boolean isUtc() {
        return ReaderTimeZone.now().equals(ZoneOffset.UTC);
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(ReaderTimeZone.now());
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
