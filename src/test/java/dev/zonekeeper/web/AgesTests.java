package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T14:07:31Z");

    private final Ages ages = new Ages(Clock.fixed(NOW, ZoneOffset.UTC));

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
        assertThat(ages.minute(NOW)).isEqualTo("24 Nov 2026, 14:07");
        assertThat(ages.clock(NOW)).isEqualTo("14:07:31");
        assertThat(ages.day(NOW)).isEqualTo("24 Nov 2026");
        assertThat(ages.day(LocalDate.of(2026, 12, 1))).isEqualTo("1 December 2026");
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
