package dev.zonekeeper.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.audit.Action;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A POST that takes effect after its switch was settled: told as the late effect of its intent. */
class LateEffectTests {

    private static final Duration LEASE_IS_OVER = Duration.ofSeconds(61);
    private static final Duration SOON = Duration.ofSeconds(31);

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

    @Test
    void aPostThatLandsAfterItsLeaseIsToldAsTheEffectOfItsIntent() {
        long intent = settledWhileNothingHadLanded();
        assertThat(zone.page()).contains("Not confirmed yet");

        cloudflare.control("PUT", "/late");
        zone.later(Duration.ofSeconds(11));

        assertThat(zone.readAgain().look()).isEqualTo("on");
        isTheLateEffectOf(intent);
        assertThat(zone.page()).contains("Took effect late");
    }

    @Test
    void itIsFoundWithoutAnybodyAsking() {
        long intent = settledWhileNothingHadLanded();

        cloudflare.control("PUT", "/late");
        zone.later(SOON);

        RunningSandbox.await("the sweep", () -> zone.last().action() == Action.LATE_EFFECT);
        isTheLateEffectOf(intent);
    }

    @Test
    void aPostThatLandsWithinItsLeaseIsItsConfirmation() {
        zone.fault("'kind': 'late'");
        zone.turnOn();
        long intent = zone.last().intentSeq();
        cloudflare.control("PUT", "/late");

        settle();

        assertThat(zone.last().action()).isEqualTo(Action.TURN_ON);
        assertThat(zone.last().outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(zone.last().actor().name()).isEqualTo("Zonekeeper");
        assertThat(zone.last().intentSeq()).isEqualTo(intent);
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void readingsThatStayOldForLongAreFollowedByThemselves() {
        zone.fault("'kind': 'stale', 'times': 3");

        assertThat(zone.turnOn().look()).isEqualTo("not-confirmed");
        assertThat(zone.last().outcome()).isEqualTo(Outcome.SENT_UNCONFIRMED);
        long intent = zone.last().intentSeq();
        assertThat(zone.calls()).containsExactly("GET 200", "POST 200", "GET 200", "GET 200", "GET 200");
        zone.later(SOON);

        RunningSandbox.await("the sweep", () -> zone.last().action() == Action.LATE_EFFECT);
        isTheLateEffectOf(intent);
    }

    private long settledWhileNothingHadLanded() {
        zone.fault("'kind': 'late'");
        assertThat(zone.turnOn().look()).isEqualTo("turning-on");
        assertThat(zone.last().outcome()).isEqualTo(Outcome.UNKNOWN);
        long intent = zone.last().intentSeq();

        settle();

        AuditEvent settled = zone.last();
        assertThat(settled.outcome()).isEqualTo(Outcome.SENT_UNCONFIRMED);
        assertThat(settled.actor().name()).isEqualTo("Zonekeeper");
        assertThat(settled.intentSeq()).isEqualTo(intent);
        assertThat(cloudflare.flag(zone.id())).isFalse();
        return intent;
    }

    private void settle() {
        zone.later(LEASE_IS_OVER);
        RunningSandbox.bean(SettleExpiredIntents.class).settleAll();
    }

    private void isTheLateEffectOf(long intent) {
        AuditEvent late = zone.last();
        assertThat(late.action()).isEqualTo(Action.LATE_EFFECT);
        assertThat(late.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(late.intentSeq()).isEqualTo(intent);
        assertThat(late.details()).containsEntry("before", "OFF").containsEntry("after", "ON");
        assertThat(late.cfRay()).isNotNull();
        assertThat(posts()).isEqualTo(1);
    }

    private long posts() {
        return zone.calls().stream().filter(call -> call.startsWith("POST")).count();
    }
}
