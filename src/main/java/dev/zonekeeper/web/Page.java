package dev.zonekeeper.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param rows what is on it
 * @param number from 1
 * @param size how many rows a full page has
 * @param total how many rows there are on all pages
 */
public record Page<T>(List<T> rows, int number, int size, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** The number of the first row, from 1; 0 if there is none. */
    public long first() {
        return rows.isEmpty() ? 0 : (long) (number - 1) * size + 1;
    }

    /** The number of the last row on this page. */
    public long last() {
        return rows.isEmpty() ? 0 : first() + rows.size() - 1;
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return (long) number * size < total;
    }

    /** Whether a page comes before. */
    public boolean hasPrevious() {
        return number > 1;
    }

    /** The same page with its rows turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(rows.stream().<R>map(change).toList(), number, size, total);
    }
}
