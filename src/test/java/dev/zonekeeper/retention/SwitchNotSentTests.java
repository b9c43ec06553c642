package dev.zonekeeper.retention;

import static dev.zonekeeper.retention.FaultyZone.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.cloudflare.Cloudflare;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.retention.FaultyZone.Seen;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Switches of which nothing was sent, since the flag could not be read first or the lease was too short. */
class SwitchNotSentTests {

    private final FaultyZone zone = new FaultyZone("kestrel-api.com");

    @BeforeEach
    void begin() {
        zone.begin();
    }

    @AfterEach
    void calm() {
        zone.calm();
    }

    private record Case(String fault, String look, String says, int reads) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Case> faultsOfTheFirstReading() {
        return Stream.of(
                new Case("'status': 401, 'body': " + error(10000, "Unauthorized"), "unavailable", "code 10000", 1),
                new Case("'status': 403, 'body': 'no'", "unknown", "403. Look at Cloudflare", 1),
                new Case("'status': 404", "unknown", "404", 1),
                new Case("'status': 429", "off", "Zonekeeper calls again from", 1),
                new Case("'status': 500", "unknown", "500", 3),
                new Case("'kind': 'html', 'status': 522", "unknown", "522. Read it again", 3),
                new Case("'kind': 'missing-flag'", "unknown", "the flag is missing", 3),
                new Case("'status': 302, 'headers': {'Location': '/client/v4/zones'}", "unknown", "302", 3),
                new Case("'kind': 'success-false'", "unknown", "200, code 1004", 1),
                new Case("'kind': 'truncated'", "unknown", "gave no answer", 1),
                new Case("'kind': 'reset-before'", "unknown", "gave no answer", 1),
                new Case("'kind': 'timeout'", "unknown", "gave no answer", 1));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheFirstReading")
    void sendsNothingThatWasNotReadBefore(Case fault) {
        zone.fault("'method': 'GET', 'times': -1, " + fault.fault());

        Seen seen = zone.turnOn();

        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.look()).isEqualTo(fault.look());
        assertThat(seen.text()).contains("was not switched. Nothing was sent.", fault.says());
        assertThat(zone.calls()).hasSize(fault.reads()).allMatch(call -> call.startsWith("GET "));
        assertThat(zone.last().outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(zone.last().details())
                .containsEntry("wanted", "ON")
                .hasEntrySatisfying("why", why -> assertThat(why).contains(fault.says()));
        assertThat(zone.outcomeOf(zone.last().intentSeq())).isEqualTo("INTENDED");
    }

    @Test
    void sendsNothingWithLessOfItsLeaseLeftThanACallMayTake() {
        Instant now = RunningSandbox.clock().instant();
        OpenIntent short29 = intent(now.plusSeconds(29));

        Attempt attempt = attempt(now).run(zone.now(), short29, Retention.OFF);

        assertThat(attempt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(attempt.why()).contains("could not be sent safely any more");
        assertThat(attempt.stateBefore()).isEqualTo(Retention.OFF);
        assertThat(zone.calls()).containsExactly("GET 200");
    }

    @Test
    void sendsWithJustEnoughOfItsLeaseLeft() {
        Instant now = RunningSandbox.clock().instant();

        Attempt attempt = attempt(now).run(zone.now(), intent(now.plusSeconds(30)), Retention.OFF);

        assertThat(attempt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(zone.calls()).containsExactly("GET 200", "POST 200", "GET 200");
    }

    private OpenIntent intent(Instant leaseUntil) {
        return new OpenIntent(zone.now().id(), 1, Retention.ON, "Olga Brandt", leaseUntil, "here", leaseUntil);
    }

    /** With a clock that stands, so that how long a call takes says nothing. */
    private static SwitchAttempt attempt(Instant now) {
        return new SwitchAttempt(
                RunningSandbox.bean(Cloudflare.class),
                RunningSandbox.bean(FlagReader.class),
                RunningSandbox.bean(RetentionSettings.class),
                RunningSandbox.bean(Lease.class),
                Clock.fixed(now, ZoneId.of("UTC")));
    }
}
