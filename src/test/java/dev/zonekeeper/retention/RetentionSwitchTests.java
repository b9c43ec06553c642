package dev.zonekeeper.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.access.Grant;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.audit.Action;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.RetentionReason;
import dev.zonekeeper.inventory.Zone;
import java.net.IDN;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every outcome of a switch, from a fault ordered at the simulator. */
class RetentionSwitchTests {

    private static final Person OLGA = new Person(
            "https://sso.example",
            "s-1",
            "Olga Brandt",
            "groups",
            List.of("ops"),
            List.of(new Grant(Role.OPERATOR, List.of("*"))));

    private final Simulator cloudflare = RunningSandbox.cloudflare();
    private final RetentionSwitch retention = RunningSandbox.bean(RetentionSwitch.class);
    private final AuditLog audit = RunningSandbox.bean(AuditLog.class);
    private final OpenIntents intents = RunningSandbox.bean(OpenIntents.class);
    private Zone zone;

    @BeforeEach
    void takeAZoneThatIsOff() {
        zone = RunningSandbox.zone("fleet.nordwind-group.com");
        cloudflare.flag(zone.id().value(), false);
        read();
        zone = RunningSandbox.zone("fleet.nordwind-group.com");
        assertThat(zone.retention()).isEqualTo(Retention.OFF);
        cloudflare.forgetCalls();
    }

    @AfterEach
    void settleWhatIsOpen() {
        cloudflare.clearFaults();
        RunningSandbox.clock().move(Duration.ofSeconds(61));
        RunningSandbox.bean(SettleExpiredIntents.class).settleAll();
        assertThat(intents.of(zone.id())).isEmpty();
    }

    @Test
    void confirmsByReadingTheFlagBack() {
        SwitchResult result = turnOn("INC-1");

        assertThat(result.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(cloudflare.flagCalls(zone.id().value())).containsExactly("GET 200", "POST 200", "GET 200");
        assertThat(now().retention()).isEqualTo(Retention.ON);
        assertThat(last().details())
                .containsEntry("before", "OFF")
                .containsEntry("after", "ON")
                .containsEntry("reason", "INC-1");
        assertThat(last().cfRay()).isNotNull();
    }

    @Test
    void sendsNothingWhenTheFlagIsNotWhatWasSeen() {
        cloudflare.flag(zone.id().value(), true);

        SwitchResult result = turnOn("");

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(result.someoneWasFaster()).isTrue();
        assertThat(cloudflare.flagCalls(zone.id().value())).containsExactly("GET 200");
        assertThat(now().retention()).isEqualTo(Retention.ON);
        assertThat(audit.latestOf(zone.id().value(), Scope.all(), 2))
                .extracting(AuditEvent::action, AuditEvent::outcome)
                .containsExactly(tuple(Action.TURN_ON, Outcome.NOT_SENT), tuple(Action.SEEN_ON, Outcome.FOUND));
    }

    @Test
    void sendsNothingWhenTheFlagCannotBeRead() {
        fault("'method': 'GET', 'status': 500, 'times': 3");

        SwitchResult result = turnOn("");

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(cloudflare.flagCalls(zone.id().value())).doesNotContain("POST 200");
        assertThat(now().retention()).isEqualTo(Retention.UNKNOWN);
        assertThat(now().reason()).isEqualTo(new RetentionReason(RetentionReason.Kind.READ_FAILED, "500"));
    }

    @Test
    void namesThePermissionWhenOnlyTheWriteIsRefused() {
        fault(
                "'method': 'POST', 'status': 403, 'body': "
                        + "{'success': false, 'errors': [{'code': 10000, 'message': 'Authentication error'}], 'messages': [], 'result': null}");

        SwitchResult result = turnOn("");

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.attempt().why()).contains("Logs Edit").contains("403, code 10000");
        assertThat(now().retention()).isEqualTo(Retention.OFF);
        assertThat(cloudflare.flag(zone.id().value())).isFalse();
    }

    @Test
    void isNotConfirmedWhileTheFlagReadsAsBefore() {
        fault("'kind': 'ignored'");

        SwitchResult result = turnOn("");

        assertThat(result.outcome()).isEqualTo(Outcome.SENT_UNCONFIRMED);
        assertThat(cloudflare.flagCalls(zone.id().value()))
                .containsExactly("GET 200", "POST 200", "GET 200", "GET 200", "GET 200");
        assertThat(now().retention()).isEqualTo(Retention.OFF);
        assertThat(now().reason()).isEqualTo(new RetentionReason(RetentionReason.Kind.NOT_CONFIRMED, "ON"));
    }

    @Test
    void confirmsAPostWhoseAnswerWasLost() {
        fault("'method': 'POST', 'kind': 'reset-after'");

        assertThat(turnOn("").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(cloudflare.flagCalls(zone.id().value()))
                .filteredOn(call -> call.startsWith("POST"))
                .hasSize(1);
    }

    @Test
    void settlesAPostWithoutAnswerOnceItsLeaseHasEnded() {
        fault("'method': 'POST', 'kind': 'reset-before'");

        assertThat(turnOn("").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(intents.of(zone.id())).isPresent();
        assertThatThrownBy(() -> turnOn("")).isInstanceOf(SwitchUnderWay.class);

        RunningSandbox.clock().move(Duration.ofSeconds(61));
        RunningSandbox.bean(SettleExpiredIntents.class).settleAll();

        assertThat(intents.of(zone.id())).isEmpty();
        assertThat(last().actor().name()).isEqualTo("Zonekeeper");
        assertThat(last().outcome()).isEqualTo(Outcome.SENT_UNCONFIRMED);
        assertThat(cloudflare.flagCalls(zone.id().value()))
                .filteredOn(call -> call.startsWith("POST"))
                .hasSize(1);
    }

    @Test
    void keepsTheIntentOpenWhileTheFlagCannotBeRead() {
        fault("'method': 'POST', 'kind': 'reset-before'");
        turnOn("");
        fault("'method': 'GET', 'status': 500, 'times': -1");
        RunningSandbox.clock().move(Duration.ofSeconds(61));

        RunningSandbox.bean(SettleExpiredIntents.class).settleAll();

        assertThat(intents.of(zone.id())).isPresent();
        assertThat(last().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(now().retention()).isEqualTo(Retention.OFF);
    }

    @Test
    void settlesWhereCloudflareSaysClearlyThatItShowsTheFlagNoMore() {
        fault("'method': 'POST', 'kind': 'reset-before'");
        turnOn("");
        fault("'method': 'GET', 'times': -1, 'status': 404, 'body': " + FaultyZone.error(7003, "Could not route"));
        RunningSandbox.clock().move(Duration.ofSeconds(61));

        RunningSandbox.bean(SettleExpiredIntents.class).settleAll();

        assertThat(intents.of(zone.id())).isEmpty();
        assertThat(last().actor().name()).isEqualTo("Zonekeeper");
        assertThat(last().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(now().retention()).isEqualTo(Retention.UNKNOWN);
    }

    @Test
    void doesNotTakeItsOwnEffectForOneFromOutside() {
        fault("'method': 'POST', 'kind': 'reset-before'");
        turnOn("");
        cloudflare.flag(zone.id().value(), true);

        read();

        assertThat(now().retention()).isEqualTo(Retention.OFF);
        assertThat(last().action()).isEqualTo(Action.TURN_ON);
    }

    @Test
    void recordsWhatComesLaterAsTheLateEffectOfItsIntent() {
        fault("'kind': 'ignored'");
        SwitchResult result = turnOn("");
        cloudflare.flag(zone.id().value(), true);

        read();

        assertThat(last().action()).isEqualTo(Action.LATE_EFFECT);
        assertThat(last().intentSeq()).isEqualTo(result.event().intentSeq());
        assertThat(now().retention()).isEqualTo(Retention.ON);
    }

    @Test
    void recordsAChangeFromOutsideAsSuch() {
        cloudflare.flag(zone.id().value(), true);

        read();

        assertThat(last().action()).isEqualTo(Action.SEEN_ON);
        assertThat(last().actor().name()).isEqualTo("Outside Zonekeeper");
    }

    @Test
    void takesARefusalOfTheFlagForThePlanAndNotForTheToken() {
        Zone pro = RunningSandbox.zone(IDN.toASCII("nordlys-troms\u00f8.no"));

        assertThat(pro.retention()).isEqualTo(Retention.UNAVAILABLE);
        assertThat(pro.reason()).isEqualTo(RetentionReason.of(RetentionReason.Kind.PLAN));
        assertThat(RunningSandbox.zone("kestrel-wealth.ch").reason())
                .isEqualTo(RetentionReason.of(RetentionReason.Kind.PLAN_OR_PERMISSION));
    }

    private SwitchResult turnOn(String reason) {
        return retention.turn(OLGA, zone, Retention.ON, Retention.OFF, reason);
    }

    private void fault(String members) {
        cloudflare.fault("{'path': '/zones/" + zone.id() + "/logs/control/retention/flag', " + members + "}");
    }

    /** As the sweep does. */
    private void read() {
        RunningSandbox.clock().move(Duration.ofMillis(1));
        FlagReader.Flag flag = RunningSandbox.bean(FlagReader.class).read(now(), Priority.CLICK);
        RunningSandbox.bean(RecordReading.class).found(now(), flag.reading(), Source.SWEEP, flag.ray());
    }

    private Zone now() {
        return RunningSandbox.zone("fleet.nordwind-group.com");
    }

    private AuditEvent last() {
        return audit.latestOf(zone.id().value(), Scope.all(), 1).get(0);
    }
}
