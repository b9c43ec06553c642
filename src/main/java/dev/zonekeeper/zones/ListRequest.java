package dev.zonekeeper.zones;

import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.ZoneFilter.Sort;
import dev.zonekeeper.web.Troubles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list's state as its address has it.
 *
 * @param q what is searched for
 * @param retention {@code ON}, {@code OFF}, {@code UNAVAILABLE} or {@code UNKNOWN}
 * @param sort a column's name, with {@code -} in front to turn it round
 * @param page from 1
 * @param size 20, 50 or 100
 */
record ListRequest(
        @Nullable String q,
        @Nullable String retention,
        @Nullable String sort,
        @Nullable String page,
        @Nullable String size) {

    static final List<Integer> SIZES = List.of(20, 50, 100);
    private static final int LONGEST_SEARCH = 253;
    private static final int LAST_PAGE = 1_000_000;

    /** @throws dev.zonekeeper.web.Stopped 422 with the field that can't be taken */
    ZoneFilter filter(Troubles troubles) {
        boolean descending = sort != null && sort.startsWith("-");
        return new ZoneFilter(search(troubles), state(troubles), column(descending, troubles), descending);
    }

    private String search(Troubles troubles) {
        String text = q == null ? "" : q.strip();
        if (text.length() > LONGEST_SEARCH || text.indexOf('\0') >= 0) {
            throw troubles.badField("q", "A search has at most " + LONGEST_SEARCH + " characters, and no NUL.");
        }
        return text;
    }

    private @Nullable Retention state(Troubles troubles) {
        if (retention == null || retention.isEmpty()) {
            return null;
        }
        return named(Retention.values(), retention)
                .orElseThrow(() -> troubles.badField("retention", "It is one of ON, OFF, UNAVAILABLE and UNKNOWN."));
    }

    private Sort column(boolean descending, Troubles troubles) {
        if (sort == null || sort.isEmpty()) {
            return Sort.NAME;
        }
        return named(Sort.values(), descending ? sort.substring(1) : sort)
                .orElseThrow(() -> troubles.badField("sort", "It names a column of the list."));
    }

    int pageNumber(Troubles troubles) {
        int number = number(page, 1);
        if (number < 1 || number > LAST_PAGE) {
            throw troubles.badField("page", "Pages are numbered from 1.");
        }
        return number;
    }

    int pageSize(Troubles troubles) {
        int number = number(size, SIZES.get(0));
        if (!SIZES.contains(number)) {
            throw troubles.badField("size", "A page has 20, 50 or 100 rows.");
        }
        return number;
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
