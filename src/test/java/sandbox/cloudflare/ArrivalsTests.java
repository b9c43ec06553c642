package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalsTests {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final SettableClock clock = new SettableClock();
    private final Arrivals arrivals = new Arrivals();

    @Test
    void admitTheLimitInAnyWindow() {
        assertThat(admitted(3, 5)).isEqualTo(3);
        clock.advance(Duration.ofSeconds(6));
        assertThat(admitted(2, 5)).isEqualTo(2);
        clock.advance(Duration.ofSeconds(4));
        assertThat(admitted(3, 5)).isEqualTo(3);
        assertThat(arrivals.tally().refused()).isZero();
        assertThat(arrivals.tally().peak()).isEqualTo(5);
    }

    @Test
    void refuseEverythingForOneWindowOnceItIsPassed() {
        assertThat(admitted(5, 5)).isEqualTo(5);
        clock.advance(Duration.ofSeconds(6));
        assertThat(admitted(1, 5)).isZero();
        clock.advance(WINDOW.minusMillis(1));
        assertThat(admitted(1, 5)).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(admitted(1, 5)).isEqualTo(1);
        assertThat(arrivals.tally().refused()).isEqualTo(2);
    }

    @Test
    void keepTheWorstWindowThatStraddlesTwo() {
        clock.advance(Duration.ofSeconds(9));
        admitted(4, 100);
        clock.advance(Duration.ofSeconds(2));
        admitted(4, 100);
        clock.advance(Duration.ofSeconds(30));
        admitted(1, 100);
        assertThat(arrivals.tally().peak()).isEqualTo(8);
    }

    private int admitted(int count, int limit) {
        int admitted = 0;
        for (int i = 0; i < count; i++) {
            admitted += arrivals.admit(clock, limit, WINDOW) ? 1 : 0;
        }
        return admitted;
    }
}
