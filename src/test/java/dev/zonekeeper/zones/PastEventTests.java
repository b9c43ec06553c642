package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.audit.Action;
import dev.zonekeeper.audit.Actor;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PastEventTests {

    private static final Instant AT = Instant.parse("2026-11-24T14:07:31Z");
    private static final Actor OLGA = new Actor("https://sso.example", "s-1", "Olga Brandt");

    @Test
    void leavesOutAnIntentThatIsSettled() {
        List<PastEvent> past = PastEvent.of(List.of(
                event(3, Outcome.INTENDED, null, Map.of("before", "OFF", "wanted", "ON")),
                event(2, Outcome.CONFIRMED, 1L, Map.of("before", "OFF", "after", "ON", "reason", "INC-1")),
                event(1, Outcome.INTENDED, null, Map.of("before", "OFF", "wanted", "ON"))));

        assertThat(past).extracting(PastEvent::seq).containsExactly(3L, 2L);
        assertThat(past.get(1))
                .isEqualTo(new PastEvent(
                        2,
                        AT,
                        "Olga Brandt",
                        "off",
                        "on",
                        false,
                        "turn-on",
                        "confirmed",
                        null,
                        "INC-1",
                        "8f1c2d3e4a5b6c7d-FRA"));
    }

    @ParameterizedTest
    @CsvSource({"INTENDED, true", "SENT_UNCONFIRMED, true", "UNKNOWN, true", "CONFIRMED, false", "REFUSED, false"})
    void saysWhatWasOnlyAskedFor(Outcome outcome, boolean asked) {
        PastEvent event = one(outcome, Map.of("before", "OFF", "after", "OFF", "wanted", "ON"));

        assertThat(event.asked()).isEqualTo(asked);
        assertThat(event.after()).isEqualTo(asked ? "on" : null);
    }

    @Test
    void hasNoStatesWhereNoneWereRecorded() {
        PastEvent event = one(Outcome.REFUSED, Map.of("why", "plan"));

        assertThat(event.before()).isNull();
        assertThat(event.after()).isNull();
        assertThat(event.why()).isEqualTo("plan");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, done, check",
        "ACCEPTED, done, check",
        "DONE, done, check",
        "REFUSED, refused, cross",
        "NOT_SENT, not-sent, bar",
        "FOUND, look-twice, triangle",
        "SENT_UNCONFIRMED, look-twice, half",
        "UNKNOWN, look-twice, half",
        "INTENDED, look-twice, half"
    })
    void isDrawnByItsOutcome(Outcome outcome, String tone, String sign) {
        PastEvent event = one(outcome, Map.of());

        assertThat(event.tone()).isEqualTo(tone);
        assertThat(event.sign()).isEqualTo(sign);
    }

    @ParameterizedTest
    @EnumSource
    void namesItsTextsLikeItsOutcome(Outcome outcome) {
        assertThat(one(outcome, Map.of()).outcome()).matches("[a-z-]+");
    }

    private static PastEvent one(Outcome outcome, Map<String, String> details) {
        return PastEvent.of(List.of(event(1, outcome, null, details))).get(0);
    }

    private static AuditEvent event(long seq, Outcome outcome, Long intent, Map<String, String> details) {
        return new AuditEvent(
                seq,
                AT,
                OLGA,
                Action.TURN_ON,
                outcome,
                null,
                null,
                intent,
                "8f1c2d3e4a5b6c7d-FRA",
                details,
                "",
                "",
                "");
    }
}
