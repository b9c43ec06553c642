package dev.zonekeeper.retention;

import static dev.zonekeeper.retention.FaultyZone.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.audit.Action;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.retention.FaultyZone.Seen;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of a switch whose POST goes wrong: what is said, what the audit has, and what is called. */
class SwitchFaultTests {

    private final FaultyZone zone = new FaultyZone("branches.kestrelbank.co.uk");

    @BeforeEach
    void begin() {
        zone.begin();
    }

    @AfterEach
    void calm() {
        zone.calm();
    }

    /** A fault of the POST, its outcome, what is said, and the calls after the first reading. */
    private record Case(String fault, Outcome outcome, List<String> says, List<String> calls) {
        @Override
        public String toString() {
            return fault;
        }
    }

    private static Case refused(String fault, int status, String... says) {
        return new Case(fault, Outcome.REFUSED, List.of(says), List.of("POST " + status));
    }

    private static Case confirmed(String fault, int status) {
        return new Case(fault, Outcome.CONFIRMED, List.of("keeps its logs."), List.of("POST " + status, "GET 200"));
    }

    private static Case unconfirmed(String fault, int status, String... says) {
        return new Case(fault, Outcome.SENT_UNCONFIRMED, List.of(says), thrice(status));
    }

    private static Case unknown(String fault, int status) {
        List<String> says = List.of(
                "nothing says yet whether it did", "turn log retention on and gave no answer", "reads it again");
        return new Case(fault, Outcome.UNKNOWN, says, thrice(status));
    }

    private static List<String> thrice(int status) {
        return List.of("POST " + status, "GET 200", "GET 200", "GET 200");
    }

    static Stream<Case> refusals() {
        return Stream.of(
                refused(
                        "'status': 401, 'body': " + error(10000, "Unauthorized"),
                        401,
                        "stays off. The token may read the flag but not set it: at Cloudflare it lacks Logs Edit",
                        "refused to turn log retention on: 401, code 10000, “Unauthorized”"),
                refused("'status': 403, 'body': " + error(10000, "Authentication error"), 403, "lacks Logs Edit"),
                refused("'status': 403, 'body': 'Authorization failed'", 403, "403. Look at Cloudflare whether"),
                refused("'status': 403, 'body': " + error(9109, "Unauthorized to access"), 403, "The zone is gone, or"),
                refused("'status': 404, 'body': 'nothing'", 404, "404. The zone may be gone"),
                refused("'status': 429", 429, "stays off. Cloudflare asks us to wait", "Zonekeeper calls again from"),
                refused("'status': 429, 'body': " + error(971, "Please wait"), 429, "429, code 971, “Please wait”"),
                refused("'kind': 'success-false'", 200, "refused to turn log retention on: 200, code 1004"));
    }

    static Stream<Case> breakdowns() {
        String yet = "was told to turn on, but still reads as before. Zonekeeper keeps looking.";
        return Stream.of(
                unconfirmed("'status': 500", 500, yet, "could not turn log retention on: 500"),
                unconfirmed("'status': 204", 204, yet),
                unconfirmed("'status': 304", 304, yet),
                unconfirmed("'status': 302, 'headers': {'Location': '/client/v4/zones'}", 302, yet, "302"),
                unconfirmed("'kind': 'html', 'status': 520", 520, yet, "520. Read it again"),
                unconfirmed("'kind': 'html', 'status': 526", 526, yet),
                unconfirmed("'kind': 'html', 'status': 200", 200, yet),
                unconfirmed("'kind': 'ignored'", 200, yet),
                unknown("'kind': 'timeout'", 0),
                unknown("'kind': 'reset-before'", 0),
                unknown("'kind': 'endless', 'delayMillis': 20", 200));
    }

    static Stream<Case> doneAllTheSame() {
        return Stream.of(
                confirmed("'status': 500, 'after': true", 500),
                confirmed("'status': 204, 'after': true", 204),
                confirmed("'kind': 'html', 'status': 524, 'after': true", 524),
                confirmed("'kind': 'timeout', 'after': true", 0),
                confirmed("'kind': 'reset-after'", 0),
                confirmed("'kind': 'truncated'", 200),
                confirmed("'kind': 'drip', 'delayMillis': 500", 200),
                confirmed("'kind': 'missing-result'", 200),
                confirmed("'kind': 'missing-flag'", 200),
                confirmed("'status': 200, 'after': true, 'body': {'success': true, 'result': {'flag': 7}}", 200),
                new Case("'kind': 'stale', 'times': 2", Outcome.CONFIRMED, List.of("keeps its logs."), thrice(200)));
    }

    @ParameterizedTest
    @MethodSource({"refusals", "breakdowns", "doneAllTheSame"})
    void saysWhatCameOfIt(Case fault) {
        boolean stale = fault.fault().contains("stale");
        zone.fault((stale ? "" : "'method': 'POST', ") + fault.fault());

        Seen seen = zone.turnOn();

        assertThat(seen.text()).contains(fault.says());
        assertThat(seen.status()).isEqualTo(fault.outcome() == Outcome.REFUSED ? 502 : 200);
        assertThat(seen.look()).isEqualTo(look(fault.outcome()));
        assertThat(zone.calls()).isEqualTo(called(fault));
        theAuditHas(fault.outcome(), seen, fault.fault().contains("ignored"));
        assertThat(RunningSandbox.cloudflare().verifications()).isZero();
    }

    static Stream<Case> oneOfEach() {
        return Stream.of(refusals(), breakdowns(), breakdowns().skip(8), doneAllTheSame())
                .map(cases -> cases.findFirst().orElseThrow());
    }

    @Test
    void readsNothingBackBeforeTheTimeThatABrokenAnswerNames() {
        zone.fault("'method': 'POST', 'status': 503, 'headers': {'Retry-After': '20'}");

        Seen seen = zone.turnOn();

        assertThat(seen.look()).isEqualTo("turning-on");
        assertThat(seen.text()).contains("nothing says yet whether it did", "on: 503", "Zonekeeper calls again from");
        assertThat(zone.calls()).containsExactly("GET 200", "POST 503");
        theAuditHas(Outcome.UNKNOWN, seen, false);
    }

    @Test
    void isNotKnownWhereNothingCanBeReadBack() {
        zone.fault("'method': 'GET', 'status': 200, 'body': {'success': true, 'result': {'flag': false}}");
        zone.fault("'method': 'GET', 'status': 500, 'times': -1");

        Seen seen = zone.turnOn();

        assertThat(seen.look()).isEqualTo("turning-on");
        assertThat(seen.text()).contains("nothing says yet", "could not show the log retention flag: 500");
        assertThat(zone.calls()).containsExactly("GET 200", "POST 200", "GET 500", "GET 500", "GET 500");
        theAuditHas(Outcome.UNKNOWN, seen, false);
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void saysTheSameWithoutScript(Case fault) {
        zone.fault("'method': 'POST', " + fault.fault());

        HttpResponse<String> answer = zone.turnOnWithoutScript();

        boolean refused = fault.outcome() == Outcome.REFUSED;
        assertThat(answer.statusCode()).isEqualTo(refused ? 502 : 302);
        assertThat(refused ? FaultyZone.text(answer.body()) : zone.page()).contains(fault.says());
    }

    private void theAuditHas(Outcome outcome, Seen seen, boolean answeredWell) {
        AuditEvent settled = zone.last();
        assertThat(settled.outcome()).isEqualTo(outcome);
        assertThat(settled.action()).isEqualTo(Action.TURN_ON);
        assertThat(settled.intentSeq()).isNotNull();
        assertThat(zone.outcomeOf(settled.intentSeq())).isEqualTo("INTENDED");
        assertThat(settled.details())
                .containsEntry("wanted", "ON")
                .containsEntry("before", "OFF")
                .containsEntry("reason", "INC-7");
        if (outcome == Outcome.CONFIRMED) {
            assertThat(settled.details()).containsEntry("after", "ON").doesNotContainKey("why");
        } else {
            assertThat(settled.details().get("after")).isEqualTo(outcome == Outcome.UNKNOWN ? null : "OFF");
            // Of one that was answered well there is nothing to tell.
            String why = settled.details().getOrDefault("why", answeredWell ? "" : "missing");
            assertThat(seen.text()).contains(why);
        }
        if (settled.cfRay() != null) {
            assertThat(seen.text()).contains(settled.cfRay());
        }
    }

    private static List<String> called(Case fault) {
        List<String> calls = new ArrayList<>(List.of("GET 200"));
        calls.addAll(fault.calls());
        return calls;
    }

    private static String look(Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "on";
            case REFUSED -> "off";
            case SENT_UNCONFIRMED -> "not-confirmed";
            default -> "turning-on";
        };
    }
}
