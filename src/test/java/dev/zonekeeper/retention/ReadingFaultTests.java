package dev.zonekeeper.retention;

import static dev.zonekeeper.retention.FaultyZone.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.retention.FaultyZone.Seen;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees who reads a flag again while Cloudflare answers badly, and what is called. */
class ReadingFaultTests {

    private static final String ODD_ENVELOPE =
            "{'future': [1], 'success': true, 'errors': null, 'messages': [{'code': 10000, 'type': null}],"
                    + " 'result': {'flag': false, 'more': {'a': null}}, 'result_info': 7}";
    private static final String CHAINED = "{'success': false, 'errors': [{'code': 7003, 'message': 'Could not route',"
            + " 'error_chain': [{'code': 7001, 'message': 'outer', 'error_chain':"
            + " [{'code': 7000, 'message': 'No route for that URI'}]}]}]}";

    private final Simulator cloudflare = RunningSandbox.cloudflare();
    private final FaultyZone zone = new FaultyZone("atlas-media.com.au");

    @BeforeEach
    void begin() {
        zone.begin();
    }

    @AfterEach
    void calm() {
        zone.calm();
    }

    /** A fault, how the switch is drawn then, its word, what more is said, and the calls. */
    private record Case(String fault, String look, String word, List<String> says, List<String> calls) {
        @Override
        public String toString() {
            return fault;
        }
    }

    private static Case refused(String fault, int status, String word, String... says) {
        return new Case(fault, "unknown", word, List.of(says), List.of("GET " + status));
    }

    private static Case broken(String fault, int status, String word, String... says) {
        return new Case(fault, "unknown", word, List.of(says), Collections.nCopies(3, "GET " + status));
    }

    private static Case silent(String fault, int status) {
        List<String> says = List.of("gave no answer. Read it again", "www.cloudflarestatus.com");
        return new Case(fault, "unknown", "Read failed: no answer", says, List.of("GET " + status));
    }

    private static Case unavailable(String fault, int status, String said) {
        List<String> says = List.of(
                "refused to show the log retention flag: " + said,
                "says nothing against the token",
                "Look there whether the plan has Logpull and the token has Logs Read");
        return new Case(fault, "unavailable", "Plan or permission", says, List.of("GET " + status));
    }

    static Stream<Case> refusals() {
        return Stream.of(
                unavailable("'status': 401, 'body': " + error(10000, "Unauthorized"), 401, "401, code 10000, “Unauth"),
                unavailable("'status': 403, 'body': " + error(10000, "Authentication error"), 403, "403, code 10000"),
                refused("'status': 403, 'body': 'Authorization failed'", 403, "Read failed: 403", "flag: 403. Look at"),
                refused("'kind': 'html', 'status': 403", 403, "Read failed: 403", "whether the token may do this"),
                refused(
                        "'status': 403, 'body': " + error(9109, "Unauthorized to access requested resource"),
                        403,
                        "Read failed: 403",
                        "code 9109, “Unauthorized to access requested resource”",
                        "The zone is gone, or the token does not reach it"),
                refused("'status': 404, 'body': 'nothing'", 404, "Read failed: 404", "The zone may be gone"),
                refused("'kind': 'success-false'", 200, "Read failed: code 1004", "200, code 1004", "ask Cloudflare's"),
                refused(
                        "'status': 400, 'body': " + CHAINED,
                        400,
                        "Read failed: 400",
                        "code 7003, “Could not route; 7001 outer; 7000 No route for that URI”"));
    }

    static Stream<Case> breakdowns() {
        String again = "Read it again; if it stays so, look at www.cloudflarestatus.com";
        return Stream.of(
                broken("'status': 500", 500, "Read failed: 500", "could not show the log retention flag: 500", again),
                broken("'status': 503", 503, "Read failed: 503", again),
                broken("'kind': 'html', 'status': 520", 520, "Read failed: 520", "flag: 520. Read"),
                broken("'kind': 'html', 'status': 521", 521, "Read failed: 521", again),
                broken("'kind': 'html', 'status': 522", 522, "Read failed: 522", again),
                broken("'kind': 'html', 'status': 523", 523, "Read failed: 523", again),
                broken("'kind': 'html', 'status': 524", 524, "Read failed: 524", again),
                broken("'kind': 'html', 'status': 525", 525, "Read failed: 525", again),
                broken("'kind': 'html', 'status': 526", 526, "Read failed: 526", again),
                broken("'kind': 'missing-result'", 200, "Read failed: odd answer", "but the flag is missing", again),
                broken("'kind': 'missing-flag'", 200, "Read failed: odd answer", "but the flag is missing", again),
                broken(
                        "'status': 200, 'body': {'success': true, 'result': {'flag': 'true'}}",
                        200,
                        "Read failed: odd answer",
                        "but the flag is missing"),
                broken(
                        "'status': 200, 'body': '{\\\"success\\\": true, \\\"resu'",
                        200,
                        "Read failed: odd answer",
                        again),
                broken("'kind': 'html', 'status': 200", 200, "Read failed: odd answer", again),
                broken("'status': 204", 204, "Read failed: odd answer", again),
                broken("'status': 304", 304, "Read failed: 304", again));
    }

    static Stream<Case> silences() {
        return Stream.of(
                silent("'kind': 'timeout'", 0),
                silent("'kind': 'reset-before'", 0),
                silent("'kind': 'truncated'", 200),
                silent("'kind': 'drip', 'delayMillis': 500", 200),
                silent("'kind': 'endless', 'delayMillis': 20", 200));
    }

    @ParameterizedTest
    @MethodSource({"refusals", "breakdowns", "silences"})
    void showsWhatWentWrongAndNeverAnOldValueAsNew(Case fault) {
        long events = zone.events();
        zone.fault(fault.fault() + ", 'times': -1");

        Seen seen = zone.readAgain();

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.look()).isEqualTo(fault.look());
        assertThat(seen.text()).contains(fault.word()).contains(fault.says());
        assertThat(seen.text().contains("cf-ray")).isEqualTo(!fault.word().endsWith("no answer"));
        assertThat(zone.calls()).isEqualTo(fault.calls());
        assertThat(zone.events()).as("a failed reading is no change").isEqualTo(events);
        assertThat(cloudflare.verifications()).isZero();
        assertThat(zone.page()).contains(fault.word());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status': 500, 'times': 2",
                "'kind': 'html', 'status': 522, 'times': 2",
                "'kind': 'missing-flag', 'times': 2"
            })
    void readsAgainByItselfWhatWasBrokenInPassing(String fault) {
        zone.fault(fault);

        assertThat(zone.readAgain().look()).isEqualTo("off");
        assertThat(zone.calls()).hasSize(3).last().isEqualTo("GET 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'status': 200, 'body': " + ODD_ENVELOPE, "'kind': 'drip', 'delayMillis': 1"})
    void ignoresWhatItDoesNotKnowAndWaitsForWhatComesSlowly(String fault) {
        zone.fault(fault);

        assertThat(zone.readAgain().look()).isEqualTo("off");
        assertThat(zone.calls()).containsExactly("GET 200");
    }
}
