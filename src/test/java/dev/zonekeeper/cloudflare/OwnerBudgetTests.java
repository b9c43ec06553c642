package dev.zonekeeper.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of one owner's budget, in a time that the test runs. */
class OwnerBudgetTests {

    private final VirtualTime time = new VirtualTime();
    private final ScheduledExecutorService waiting = time.waiting();
    private final List<Double> sent = new ArrayList<>();
    private final List<CompletableFuture<Void>> asked = new ArrayList<>();

    @AfterEach
    void nothingWentWrong() {
        assertThat(asked).noneMatch(CompletableFuture::isCompletedExceptionally);
    }

    @Test
    void startsEmpty() {
        OwnerBudget budget = new OwnerBudget(1200, Duration.ofMinutes(5), time);
        ask(budget, 10);
        time.run(0);

        assertThat(sent).isEmpty();
        time.run(60);
        assertThat(sent).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({"1200, 300", "12000, 300", "50, 300", "100, 10", "1201, 77"})
    void noWindowHoldsMoreThanTheLimit(int requests, int seconds) {
        OwnerBudget budget = new OwnerBudget(requests, Duration.ofSeconds(seconds), time);
        // Idle long enough to fill up, then more than enough of both kinds at once, and clicks all the time.
        time.run(10.0 * seconds);
        ask(budget, 4 * requests);
        for (int i = 0; i < 3 * requests; i++) {
            time.in((double) i * seconds / requests, () -> click(budget));
        }
        time.run(6.0 * seconds);

        assertThat(worstWindow(seconds)).isLessThanOrEqualTo(requests).isGreaterThan(requests * 9 / 10);
    }

    @ParameterizedTest
    @CsvSource({"1200, 300", "12000, 300", "50, 300"})
    void backgroundLeavesRoomForClicks(int requests, int seconds) {
        OwnerBudget budget = new OwnerBudget(requests, Duration.ofSeconds(seconds), time);
        List<Boolean> clicks = new ArrayList<>();
        ask(budget, 10 * requests);
        time.run(seconds);
        double each = 10.0 * seconds / requests;
        for (int i = 0; i < 50; i++) {
            time.run(each);
            asked.add(budget.forClick(waiting).thenAccept(clicks::add));
        }
        time.run(5);

        assertThat(clicks).hasSize(50).doesNotContain(false);
    }

    @Test
    void backgroundAloneUsesMostOfIt() {
        OwnerBudget budget = new OwnerBudget(1200, Duration.ofMinutes(5), time);
        ask(budget, 5000);
        time.run(600);

        assertThat(sent.size()).isBetween(1800, 1920);
    }

    @Test
    void aClickGivesUpWhenRoomIsTooFar() {
        OwnerBudget budget = new OwnerBudget(50, Duration.ofMinutes(5), time);
        List<Boolean> clicks = new ArrayList<>();
        asked.add(budget.forClick(waiting).thenAccept(clicks::add));
        time.run(5);

        assertThat(clicks).containsExactly(false);
    }

    private void ask(OwnerBudget budget, int times) {
        for (int i = 0; i < times; i++) {
            asked.add(budget.forBackground(waiting).thenRun(() -> sent.add(time.seconds())));
        }
    }

    private void click(OwnerBudget budget) {
        asked.add(budget.forClick(waiting).thenAccept(found -> {
            if (found) {
                sent.add(time.seconds());
            }
        }));
    }

    private int worstWindow(int seconds) {
        int worst = 0;
        int from = 0;
        for (int to = 0; to < sent.size(); to++) {
            while (sent.get(to) - sent.get(from) >= seconds) {
                from++;
            }
            worst = Math.max(worst, to - from + 1);
        }
        return worst;
    }
}
