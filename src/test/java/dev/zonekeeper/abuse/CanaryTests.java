package dev.zonekeeper.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** After a bad day no secret is anywhere but in Vault and on the wire; and one that is put there is found. */
@TestMethodOrder(OrderAnnotation.class)
class CanaryTests {

    private static final Secret PLANTED = Canaries.ALL.stream()
            .filter(secret -> secret.value().equals(Canaries.CLIENT_SECRET))
            .findFirst()
            .orElseThrow();

    private static Tour tour;
    private static List<Place> places;

    @BeforeAll
    static void go() {
        Abused.calm();
        Abused.LOG.open(Level.DEBUG);
        tour = new Tour();
        places = Places.all(tour);
        tour.go();
    }

    @AfterAll
    static void close() {
        Abused.LOG.close();
    }

    /** Else it is no wonder that nothing was found. */
    @Test
    @Order(1)
    void hasSeenEnough() {
        assertThat(tour.wasLong()).isTrue();
        // Of a Logpush job's destination the bucket is shown, and the key beside it is not.
        assertThat(tour.bodies()).contains("edge-logs-archive");
        assertThat(Places.sessionCount()).isGreaterThan(Abused.PEOPLE.size());
        assertThat(Abused.LOG.text())
                .contains("DEBUG")
                .contains("reactor.netty.http.client")
                .contains("org.springframework.web.client.DefaultRestClient");
        assertThat(places)
                .allSatisfy(
                        place -> assertThat(place.text().get()).as(place.name()).isNotBlank());
    }

    @Test
    @Order(2)
    void findsNoSecretAnywhere() {
        assertThat(places.stream().flatMap(place -> Leaks.in(place).excerpts().stream()))
                .isEmpty();
        Abused.LOG.forget();
        tour.forget();
    }

    @ParameterizedTest
    @MethodSource("plants")
    @Order(3)
    void findsALeakThatIsPutThere(Place place, Secret.Form form) {
        Leaks.Kind kind = new Leaks.Kind(PLANTED, form);
        int before = Leaks.times(kind, place);

        place.plant().accept(PLANTED.written(form));

        assertThat(Leaks.times(kind, place)).isGreaterThan(before);
    }

    static Stream<Arguments> plants() {
        return places.stream().flatMap(place -> Stream.of(Secret.Form.values()).map(form -> Arguments.of(place, form)));
    }
}
