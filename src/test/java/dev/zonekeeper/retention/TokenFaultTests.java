package dev.zonekeeper.retention;

import static dev.zonekeeper.retention.FaultyZone.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.retention.FaultyZone.Seen;
import dev.zonekeeper.tokens.TokenState;
import dev.zonekeeper.tokens.Tokens;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that may mean the token itself: they say nothing of the zone, and lead to one verify in ten minutes. */
class TokenFaultTests {

    private static final Duration TEN_MINUTES = Duration.ofSeconds(601);

    private final Simulator cloudflare = RunningSandbox.cloudflare();
    private final FaultyZone zone = new FaultyZone("open-banking.kestrelbank.co.uk");

    @BeforeEach
    void longAfterTheLastSuspicion() {
        zone.later(TEN_MINUTES);
        zone.begin();
    }

    @AfterEach
    void calm() {
        zone.calm();
    }

    private record Case(String fault, int status, String says) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Case> suspicions() {
        return Stream.of(
                new Case(
                        "'status': 401, 'body': " + error(1000, "Invalid API Token"),
                        401,
                        "401, code 1000, “Invalid API Token”. Zonekeeper verifies the token; the page of API tokens"),
                new Case(
                        "'status': 400, 'body': {'success': false, 'errors': [{'code': 6003, 'message': 'Invalid request headers',"
                                + " 'error_chain': [{'code': 6111, 'message': 'Invalid format for Authorization header'}]}]}",
                        400,
                        "Invalid request headers; 6111 Invalid format for Authorization header”. What lies in Vault is no"),
                new Case(
                        "'status': 403, 'body': "
                                + error(9109, "Cannot use the access token from location: 203.0.113.7"),
                        403,
                        "location: 203.0.113.7”. Add this server's address to the token's client IP addresses"));
    }

    @ParameterizedTest
    @MethodSource("suspicions")
    void keepsTheStateOfTheZoneAndVerifiesOnceInTenMinutes(Case suspicion) {
        zone.fault(suspicion.fault() + ", 'times': -1");

        Seen seen = zone.readAgain();

        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.look()).isEqualTo("off");
        assertThat(seen.text()).contains("could not be read.", suspicion.says(), "cf-ray");
        assertThat(zone.calls()).containsExactly("GET " + suspicion.status());
        RunningSandbox.await("the verification", () -> cloudflare.verifications() == 1);

        zone.readAgain();
        zone.later(TEN_MINUTES);
        zone.readAgain();
        RunningSandbox.await("the next verification", () -> cloudflare.verifications() > 1);
        assertThat(cloudflare.verifications()).isEqualTo(2);
        assertThat(RunningSandbox.bean(Tokens.class).active())
                .extracting(token -> token.name())
                .contains("main");
    }

    @ParameterizedTest
    @MethodSource("suspicions")
    void sendsNoPostAfterAReadingThatRefusedTheToken(Case suspicion) {
        zone.fault("'method': 'GET', " + suspicion.fault());

        Seen seen = zone.turnOn();

        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.look()).isEqualTo("off");
        assertThat(seen.text()).contains("was not switched. Nothing was sent.", suspicion.says());
        assertThat(zone.calls()).containsExactly("GET " + suspicion.status());
        assertThat(zone.last().outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(zone.last().details().get("why")).contains(suspicion.says());
        RunningSandbox.await("the verification", () -> cloudflare.verifications() == 1);
    }

    @ParameterizedTest
    @MethodSource("suspicions")
    void takesARefusedPostForNotDone(Case suspicion) {
        zone.fault("'method': 'POST', " + suspicion.fault());

        Seen seen = zone.turnOn();

        assertThat(seen.status()).isEqualTo(502);
        assertThat(seen.look()).isEqualTo("off");
        assertThat(seen.text()).contains("stays off.", suspicion.says());
        assertThat(zone.calls()).containsExactly("GET 200", "POST " + suspicion.status());
        assertThat(zone.last().outcome()).isEqualTo(Outcome.REFUSED);
        RunningSandbox.await("the verification", () -> cloudflare.verifications() == 1);
        assertThat(RunningSandbox.bean(Tokens.class).all())
                .filteredOn(token -> token.name().equals("main"))
                .allMatch(token -> token.state() == TokenState.ACTIVE);
    }
}
