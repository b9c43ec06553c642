package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AgesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T14:07:31Z");

    private final Ages ages = new Ages(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void namesTheLargestUnitAlone() {
        assertThat(ages.brief(NOW.minusSeconds(9))).isEqualTo("now");
        assertThat(ages.brief(NOW.minusSeconds(59))).isEqualTo("59 s");
        assertThat(ages.brief(NOW.minusSeconds(12 * 60 + 59))).isEqualTo("12 min");
        assertThat(ages.brief(NOW.minusSeconds(47 * 3600))).isEqualTo("47 h");
        assertThat(ages.brief(NOW.minusSeconds(48 * 3600))).isEqualTo("2 d");
        assertThat(ages.brief(NOW.minusSeconds(1200L * 86_400))).isEqualTo("1,200 d");
    }

    @Test
    void isNeverNegative() {
        assertThat(ages.brief(NOW.plusSeconds(3600))).isEqualTo("now");
    }

    @Test
    void fitsIntoASentence() {
        assertThat(ages.ago(NOW)).isEqualTo("just now");
        assertThat(ages.ago(NOW.minusSeconds(240))).isEqualTo("4 min ago");
        assertThat(ages.ago(null)).isEqualTo("never");
    }

    @Test
    void writesTimesInUtc() {
        assertThat(ages.exact(NOW)).isEqualTo("24 Nov 2026, 14:07:31 UTC");
        assertThat(ages.clock(NOW)).isEqualTo("14:07:31");
        assertThat(ages.day(LocalDate.of(2026, 12, 1))).isEqualTo("1 December 2026");
    }

    @Test
    void saysTheYearOfAnotherYearOnly() {
        assertThat(ages.moment(NOW)).isEqualTo("24 Nov, 14:07:31");
        assertThat(ages.moment(Instant.parse("2025-09-06T16:20:31Z"))).isEqualTo("6 Sep 2025, 16:20:31");
    }
}
