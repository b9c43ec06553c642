package dev.zonekeeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.MovableClock;
import dev.zonekeeper.access.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactAllowanceTests {

    private final MovableClock clock = new MovableClock();
    private final FactAllowance allowance = new FactAllowance(
            new FactSettings(Duration.ofMinutes(10), Duration.ofMinutes(1), 30, Duration.ofSeconds(8)), clock);

    @Test
    void givesThirtyCallsAnHourAndSaysWhenThereAreMore() {
        Instant begin = clock.instant();
        take("olga", 10);
        clock.move(Duration.ofMinutes(20));
        take("olga", 20);

        Instant again = allowance.take(person("olga"), 1).orElseThrow();

        assertThat(again).isBetween(begin.plus(Duration.ofHours(1)), begin.plus(Duration.ofMinutes(61)));
        assertThat(allowance.take(person("olga"), 11).orElseThrow()).isAfter(again.plus(Duration.ofMinutes(19)));
        clock.move(Duration.ofMinutes(41));
        take("olga", 10);
        assertThat(allowance.take(person("olga"), 1)).isPresent();
    }

    @Test
    void tellsPeopleApartByIssuerAndSubjectAndNotByName() {
        take("olga", 30);

        assertThat(allowance.take(person("jonas"), 3)).isEmpty();
        assertThat(allowance.take(
                        new Person("https://other.example", "olga", "Olga", "groups", List.of(), List.of()), 3))
                .isEmpty();
        assertThat(allowance.take(person("olga"), 1)).isPresent();
    }

    @Test
    void takesAllCallsOfAReadingOrNone() {
        take("olga", 28);

        assertThat(allowance.take(person("olga"), 3)).isPresent();
        assertThat(allowance.take(person("olga"), 2)).isEmpty();
    }

    @Test
    void takesBackWhatWasNotSent() {
        take("olga", 30);
        allowance.giveBack(person("olga"), 2);

        assertThat(allowance.take(person("olga"), 2)).isEmpty();
        assertThat(allowance.take(person("olga"), 1)).isPresent();
    }

    @Test
    void remembersNobodyForMoreThanAnHour() {
        for (int n = 0; n < 500; n++) {
            take("person " + n, 1);
        }
        assertThat(allowance.people()).isEqualTo(500);
        clock.move(Duration.ofMinutes(61));
        take("olga", 1);

        assertThat(allowance.people()).isEqualTo(1);
    }

    private void take(String subject, int calls) {
        assertThat(allowance.take(person(subject), calls)).isEmpty();
    }

    private static Person person(String subject) {
        return new Person("https://sso.example", subject, "Olga Brandt", "groups", List.of(), List.of());
    }
}
