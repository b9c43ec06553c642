package dev.zonekeeper.inventory;

import dev.zonekeeper.access.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many calls for facts each person caused in the last hour. In memory: what is older than that is forgotten. */
@Component
class FactAllowance {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Who somebody is: names are not unique, and one subject can exist at two providers. */
    private record Who(String issuer, String subject) {}

    private final Map<Who, Deque<Instant>> taken = new HashMap<>();
    private final FactSettings settings;
    private final Clock clock;

    FactAllowance(FactSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes so many calls. @return empty if they were taken; else from when on they can be, and none was */
    synchronized Optional<Instant> take(Person person, int calls) {
        Instant now = clock.instant();
        forget(now);
        Deque<Instant> mine = taken.computeIfAbsent(who(person), w -> new ArrayDeque<>());
        int tooMany = mine.size() + calls - settings.callsPerHour();
        if (tooMany > 0) {
            return Optional.of(again(mine, tooMany, now));
        }
        for (int i = 0; i < calls; i++) {
            mine.addLast(now);
        }
        return Optional.empty();
    }

    /** Gives back calls that were not sent. */
    synchronized void giveBack(Person person, int calls) {
        Deque<Instant> mine = taken.get(who(person));
        for (int i = 0; i < calls && mine != null; i++) {
            mine.pollLast();
        }
    }

    /** How many people it remembers. */
    synchronized int people() {
        return taken.size();
    }

    private void forget(Instant now) {
        taken.values().forEach(mine -> mine.removeIf(at -> !at.plus(HOUR).isAfter(now)));
        taken.values().removeIf(Deque::isEmpty);
    }

    /** When so many of them are an hour old; in an hour if there are not as many. */
    private static Instant again(Deque<Instant> mine, int tooMany, Instant now) {
        return mine.stream().skip(tooMany - 1L).findFirst().orElse(now).plus(HOUR);
    }

    private static Who who(Person person) {
        return new Who(person.issuer(), person.subject());
    }
}
