package dev.zonekeeper.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.cloudflare.BudgetOwner;
import dev.zonekeeper.cloudflare.RequestBudget;
import dev.zonekeeper.inventory.Inventory;
import dev.zonekeeper.retention.FaultyZone.Seen;
import dev.zonekeeper.tokens.Tokens;
import dev.zonekeeper.web.Ages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sweep that is asked to wait: in every form it waits, says until when, asks nothing meanwhile, and goes on. */
class ThrottledSweepTests {

    private static final String LIMIT =
            "{'success': false, 'errors': [{'code': 10100, 'message': 'limit'}], 'retry_after': 30}";

    private final FaultyZone zone = new FaultyZone("atlas-media.com.au");

    @BeforeEach
    void begin() {
        zone.begin();
    }

    @AfterEach
    void calm() {
        zone.calm();
    }

    /** A form of asking to wait, how long that is, and the state of the zone meanwhile. */
    private record Form(int status, String header, String body, int seconds, String look) {
        String fault() {
            String headers = header.isEmpty() ? "" : ", 'headers': {'Retry-After': '" + header + "'}";
            return "'status': " + status + headers + (body.isEmpty() ? "" : ", 'body': " + body);
        }

        @Override
        public String toString() {
            return status + " " + header + " " + body;
        }
    }

    private static Form limit(String header, int seconds) {
        return new Form(429, header, "", seconds, "off");
    }

    static Stream<Form> forms() {
        return Stream.of(
                limit("90", 90),
                limit("47.5", 48),
                limit("in 90 s", 90),
                limit("90 s ago", 60),
                limit("-1", 60),
                limit("30, 60", 60),
                limit("", 60),
                new Form(429, "0", LIMIT, 30, "off"),
                new Form(429, "", FaultyZone.error(971, "Please wait and consider throttling"), 60, "off"),
                new Form(503, "20", "", 20, "unknown"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void waitsAndGoesOn(Form form) {
        zone.fault(dated(form.fault()));
        Instant before = now();
        beDue();
        RunningSandbox.await("the wait", () -> blockedUntil().isAfter(before));
        Instant until = blockedUntil();
        assertThat(until).isBetween(before.plusSeconds(form.seconds() - 1), now().plusSeconds(form.seconds()));

        nothingMoreIsSentBefore(until, form);

        zone.later(Duration.between(now(), until).plusSeconds(1));
        beDue();
        RunningSandbox.await("the next reading", () -> zone.calls().size() == 2);
        assertThat(zone.calls()).containsExactly("GET " + form.status(), "GET 200");
        RunningSandbox.await("its being written", () -> zone.now().retention().isKnown());
    }

    private void nothingMoreIsSentBefore(Instant until, Form form) {
        beDue();
        RunningSandbox.bean(RetentionSweep.class).sweep();
        Seen seen = form.look().equals("off") ? zone.readAgain() : zone.turnOn();

        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.look()).isEqualTo(form.look());
        assertThat(seen.text())
                .contains("Cloudflare asks us to wait, so it was not asked to show the log retention flag.")
                .contains("Zonekeeper calls again from "
                        + RunningSandbox.bean(Ages.class).exact(until) + " on.");
        assertThat(zone.calls()).containsExactly("GET " + form.status());
    }

    private void beDue() {
        RunningSandbox.bean(Inventory.class).putOff(zone.now().id(), now());
    }

    private static Instant blockedUntil() {
        BudgetOwner owner = RunningSandbox.bean(Tokens.class).active().get(0).owner();
        return RunningSandbox.bean(RequestBudget.class).blockedUntil(owner).orElse(Instant.MIN);
    }

    /** With dates where they are described, by the application's clock. */
    private static String dated(String fault) {
        return fault.replace("in 90 s", date(90)).replace("90 s ago", date(-90));
    }

    private static String date(int seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                now().plusSeconds(seconds).atOffset(ZoneOffset.UTC));
    }

    private static Instant now() {
        return RunningSandbox.clock().instant();
    }
}
