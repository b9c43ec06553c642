package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderClockTests {

    @RegisterExtension
    private final OwnSite site = new OwnSite();

    @ParameterizedTest
    @ValueSource(strings = {"PT45S", "PT-45S"})
    void mayBeSomeSecondsOff(Duration ahead) {
        OwnSite.provider().signIn(token -> token.later(ahead).with("exp", exp(token, ahead)));

        assertThat(OwnSite.signIn(OwnSite.browser(), "/me").statusCode()).isEqualTo(200);
    }

    /** A token that is good for ten seconds only, so that the provider's clock alone makes it old. */
    private static long exp(IdToken token, Duration ahead) {
        return ((Number) token.claims().get("iat")).longValue() + ahead.toSeconds() + 10;
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "PT-10M"})
    void isToldWithBothTimesWhereItIsWrong(Duration ahead) {
        AtomicReference<Instant> issued = new AtomicReference<>();
        OwnSite.provider().signIn(token -> {
            IdToken later = token.later(ahead);
            issued.set(Instant.ofEpochSecond(((Number) later.claims().get("iat")).longValue()));
            return later;
        });
        Instant before = Instant.now();

        Refused refused = Refused.signIn(site)
                .says(503, "The clocks of Zonekeeper and the provider differ")
                .logs("issued at " + issued.get());

        String here = refused.lines().stream()
                .filter(line -> line.contains("here it is "))
                .map(line -> line.replaceFirst("(?s).*here it is (\\S+Z).*", "$1"))
                .findFirst()
                .orElseThrow();
        assertThat(Instant.parse(here)).isBetween(before, before.plus(1, ChronoUnit.HOURS));
    }

    @Test
    void countsForNotBeforeToo() {
        OwnSite.provider()
                .signIn(token ->
                        token.with("nbf", Instant.now().plusSeconds(600).getEpochSecond()));

        Refused.signIn(site).says(503, "The clocks of Zonekeeper and the provider differ");
    }
}
