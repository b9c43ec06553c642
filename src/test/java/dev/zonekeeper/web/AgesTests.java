package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;

class AgesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T14:07:31Z");

    private final Ages ages = new Ages(Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void readInUtcAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "0, now, just now",
        "9, now, just now",
        "10, 10 s, 10 s ago",
        "59, 59 s, 59 s ago",
        "60, 1 min, 1 min ago",
        "3599, 59 min, 59 min ago",
        "3600, 1 h, 1 h ago",
        "172799, 47 h, 47 h ago",
        "172800, 2 d, 2 d ago",
        "86400000, '1,000 d', '1,000 d ago'"
    })
    void sayTheLargestUnit(long seconds, String brief, String ago) {
        assertThat(ages.brief(NOW.minusSeconds(seconds))).isEqualTo(brief);
        assertThat(ages.ago(NOW.minusSeconds(seconds))).isEqualTo(ago);
    }

    @Test
    void areNeverNegative() {
        assertThat(ages.brief(NOW.plusSeconds(1))).isEqualTo("now");
        assertThat(ages.ago(NOW.plusSeconds(1_000_000))).isEqualTo("just now");
    }

    @Test
    void knowWhatNeverWas() {
        assertThat(ages.brief(null)).isEqualTo("never");
        assertThat(ages.ago(null)).isEqualTo("never");
    }

    @Test
    void writeTimesInUtcAndInEnglish() {
        assertThat(ages.exact(NOW)).isEqualTo("24 Nov 2026, 14:07:31 UTC");
        assertThat(ages.minute(NOW)).isEqualTo("24 Nov 2026, 14:07 UTC");
        assertThat(ages.clock(NOW)).isEqualTo("14:07:31 UTC");
        assertThat(ages.second(NOW)).isEqualTo("24 Nov 2026 14:07:31");
        assertThat(ages.offset(NOW)).isNull();
        assertThat(ages.day(NOW)).isEqualTo("24 Nov 2026");
        assertThat(ages.longDay(NOW)).isEqualTo("24 November 2026");
        assertThat(ages.timeZone()).isEqualTo("UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-25T00:30:00Z, '25 Oct 2026, 02:30:00 +02:00'",
        "Europe/Berlin, 2026-10-25T01:30:00Z, '25 Oct 2026, 02:30:00 +01:00'",
        "Asia/Kolkata, 2026-11-24T18:30:00Z, '25 Nov 2026, 00:00:00 +05:30'",
        "America/St_Johns, 2026-11-24T03:29:59Z, '23 Nov 2026, 23:59:59 -03:30'",
        "Europe/London, 2026-11-24T14:07:31Z, '24 Nov 2026, 14:07:31 +00:00'"
    })
    void writeTimesInTheReadersZone(String zone, Instant at, String written) {
        LocaleContextHolder.setLocaleContext(
                new SimpleTimeZoneAwareLocaleContext(Locale.ENGLISH, TimeZone.getTimeZone(zone)));

        assertThat(ages.exact(at)).isEqualTo(written);
        assertThat(ages.second(at) + " " + ages.offset(at)).isEqualTo(written.replace(",", ""));
        assertThat(ages.timeZone()).isEqualTo(zone);
    }

    @Test
    void nameTheYearWhereItIsAnotherOne() {
        assertThat(ages.moment(NOW)).isEqualTo("24 Nov, 14:07:31");
        assertThat(ages.moment(Instant.parse("2026-01-01T00:00:00Z"))).isEqualTo("1 Jan, 00:00:00");
        assertThat(ages.moment(Instant.parse("2025-12-31T23:59:59Z"))).isEqualTo("31 Dec 2025, 23:59:59");
    }

    @Test
    void separateThousands() {
        assertThat(ages.number(12480)).isEqualTo("12,480");
        assertThat(ages.number(999)).isEqualTo("999");
    }
}
