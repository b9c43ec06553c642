package dev.zonekeeper.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages write times and numbers, all in UTC: templates call it as {@code @ages}. No age is ever negative. */
@Component("ages")
public class Ages {

    private static final DateTimeFormatter EXACT = format("d MMM yyyy, HH:mm:ss 'UTC'");
    private static final DateTimeFormatter MINUTE = format("d MMM yyyy, HH:mm");
    private static final DateTimeFormatter MOMENT = format("d MMM, HH:mm:ss");
    private static final DateTimeFormatter MOMENT_OF_YEAR = format("d MMM yyyy, HH:mm:ss");
    private static final DateTimeFormatter CLOCK = format("HH:mm:ss");
    private static final DateTimeFormatter DAY = format("d MMM yyyy");
    private static final DateTimeFormatter LONG_DAY = format("d MMMM yyyy");

    private final Clock clock;

    Ages(Clock clock) {
        this.clock = clock;
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

    /** {@code 24 Nov 2026, 14:07:31 UTC}. */
    public String exact(Instant at) {
        return EXACT.format(at);
    }

    /** {@code 24 Nov 2026, 14:07}. */
    public String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** {@code 24 Nov, 14:07:31}, with the year if it is another one than now. */
    public String moment(Instant at) {
        boolean thisYear = at.atZone(ZoneOffset.UTC).getYear()
                == clock.instant().atZone(ZoneOffset.UTC).getYear();
        return (thisYear ? MOMENT : MOMENT_OF_YEAR).format(at);
    }

    /** {@code 14:07:31}. */
    public String clock(Instant at) {
        return CLOCK.format(at);
    }

    /** {@code 24 Nov 2026}. */
    public String day(Instant at) {
        return DAY.format(at);
    }

    /** {@code 1 December 2026}. */
    public String day(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** With thousands separators: {@code 12,480}. */
    public String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private Duration age(Instant at) {
        Duration age = Duration.between(at, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
