package dev.zonekeeper.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditQueryTests {

    @Test
    void readsAnAddress() {
        AuditQuery query = AuditQuery.of(Map.of(
                "zone",
                " shop ",
                "outcome",
                "REFUSED",
                "action",
                "TURN_ON",
                "from",
                "2026-11-01",
                "page",
                "3",
                "size",
                "20"));

        assertThat(query.problems()).isEmpty();
        assertThat(query.filter())
                .isEqualTo(new AuditFilter(
                        "shop", "", Outcome.REFUSED, Action.TURN_ON, LocalDate.of(2026, 11, 1), null, ZoneOffset.UTC));
        assertThat(query.page()).isEqualTo(3);
        assertThat(query.size()).isEqualTo(20);
    }

    @Test
    void emptyFieldsAskForEverything() {
        AuditQuery query = AuditQuery.of(Map.of("zone", "  ", "who", "", "outcome", "", "from", "", "page", ""));

        assertThat(query.problems()).isEmpty();
        assertThat(query.filter().isAll()).isTrue();
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.size()).isEqualTo(50);
        assertThat(query.verifyAddress()).isEqualTo("/audit/verify");
    }

    @ParameterizedTest
    @CsvSource({
        "outcome, MAYBE, choice",
        "action, turn_on, choice",
        "from, 24.11.2026, date",
        "to, +12345-01-01, date",
        "to, 2026-02-30, date",
        "from, 0001-01-01, date",
        "page, 0, page",
        "page, two, page",
        "page, 99999999999, page",
        "size, 15, choice"
    })
    void saysWhichFieldCannotBeRead(String field, String value, String problem) {
        assertThat(AuditQuery.of(Map.of(field, value)).problems())
                .containsExactly(Map.entry(field, "audit.problem." + problem));
    }

    @Test
    void readsWhoseDaysAreMeant() {
        AuditQuery query = AuditQuery.of(Map.of("from", "2026-10-25", "time-zone", "Europe/Berlin"));

        assertThat(query.filter().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(query.timeZone()).isEqualTo("Europe/Berlin");
        assertThat(query.exportAddress("csv"))
                .isEqualTo("/audit/export?from=2026-10-25&time-zone=Europe%2FBerlin&format=csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Atlantis", "+02:00", "EST5EDT4", "../../etc/passwd", "\0"})
    void refusesAZoneThatIsInNoAtlas(String zone) {
        assertThat(AuditQuery.of(Map.of("from", "2026-10-25", "time-zone", zone))
                        .problems())
                .containsExactly(Map.entry("time-zone", "audit.problem.time-zone"));
    }

    @Test
    void aZoneWithoutDaysAsksForNothing() {
        AuditQuery query = AuditQuery.of(Map.of("time-zone", "Europe/Berlin"));

        assertThat(query.filter().isAll()).isTrue();
        assertThat(query.pageAddress(2)).isEqualTo("/audit?page=2");
    }

    @Test
    void refusesTextThatNoNameHas() {
        assertThat(AuditQuery.of(Map.of("zone", "a\0b")).problems()).containsEntry("zone", "audit.problem.nul");
        assertThat(AuditQuery.of(Map.of("who", "x".repeat(201))).problems()).containsEntry("who", "audit.problem.long");
        assertThat(AuditQuery.of(Map.of("who", "x".repeat(200))).problems()).isEmpty();
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThat(AuditQuery.of(Map.of("from", "2026-11-02", "to", "2026-11-01"))
                        .problems())
                .containsOnlyKeys("to");
    }

    @Test
    void linksCarryTheWholeQuery() {
        AuditQuery query = AuditQuery.of(Map.of("zone", "a&b=c d+ü%", "size", "20", "page", "2", "other", "x"));

        assertThat(query.pageAddress(3)).isEqualTo("/audit?zone=a%26b%3Dc%20d%2B%C3%BC%25&size=20&page=3");
        assertThat(query.exportAddress("csv"))
                .startsWith("/audit/export?zone=a%26b%3D")
                .endsWith("&format=csv");
        assertThat(query.words()).isEqualTo("zone=a&b=c d+ü%");
    }
}
