package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTests {

    @Test
    void numbersItsRowsFromOne() {
        Page<String> second = new Page<>(List.of("u", "v", "w"), 2, 20, 23);

        assertThat(second.first()).isEqualTo(21);
        assertThat(second.last()).isEqualTo(23);
        assertThat(second.hasPrevious()).isTrue();
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void hasANextWhereRowsAreLeft() {
        assertThat(new Page<>(List.of("a"), 1, 1, 2).hasNext()).isTrue();
        assertThat(new Page<>(List.of("a"), 1, 1, 1).hasNext()).isFalse();
        assertThat(new Page<>(List.of("a"), 1, 1, 1).hasPrevious()).isFalse();
        assertThat(new Page<>(List.of(), 1_000_000, 100_000, 5).hasNext()).isFalse();
    }

    @Test
    void saysZeroWhereItIsEmpty() {
        Page<String> past = new Page<>(List.of(), 9, 20, 23);

        assertThat(past.first()).isZero();
        assertThat(past.last()).isZero();
    }

    @Test
    void turnsItsRowsIntoSomethingElse() {
        assertThat(new Page<>(List.of("a", "bb"), 3, 2, 9).map(String::length))
                .isEqualTo(new Page<>(List.of(1, 2), 3, 2, 9));
    }

    @Test
    void keepsItsRows() {
        List<String> rows = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(rows, 1, 20, 1);
        rows.clear();

        assertThat(page.rows()).containsExactly("a");
    }
}
