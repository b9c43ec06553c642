package dev.zonekeeper.zones;

import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.ZoneFilter.Sort;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses that the list links to: each carries the whole query, without what goes without saying.
 *
 * @param size how many rows a page has
 */
record ZoneLinks(ZoneFilter filter, int size) {

    static final int USUAL_SIZE = 20;

    /** Only zones of this state, {@code null} for all, from the first page. */
    public String retention(@Nullable Retention retention) {
        return address(filter.withRetention(retention), 1, size);
    }

    /** Ordered by this column, the other way round if it is the one already; from the first page. */
    public String sort(Sort sort) {
        return sorted(sort, filter.sort() == sort && !filter.descending());
    }

    /** The oldest readings first. */
    public String oldest() {
        return sorted(Sort.READ, true);
    }

    /** Another page. */
    public String page(int number) {
        return address(filter, number, size);
    }

    /** With so many rows a page, from the first. */
    public String size(int rows) {
        return address(filter, 1, rows);
    }

    /** Without the search, in the same order. */
    public String cleared() {
        return address(new ZoneFilter("", null, filter.sort(), filter.descending()), 1, size);
    }

    /** How the order is written in an address: {@code -read}; {@code null} for by name. */
    public @Nullable String sortParameter() {
        return sortParameter(filter);
    }

    private String sorted(Sort sort, boolean descending) {
        return address(new ZoneFilter(filter.q(), filter.retention(), sort, descending), 1, size);
    }

    private static String address(ZoneFilter filter, int page, int size) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/zones");
        add(address, "q", filter.q().isBlank() ? null : filter.q());
        add(address, "retention", filter.retention());
        add(address, "sort", sortParameter(filter));
        add(address, "page", page > 1 ? page : null);
        add(address, "size", size == USUAL_SIZE ? null : size);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static @Nullable String sortParameter(ZoneFilter filter) {
        String column = filter.sort().name().toLowerCase(Locale.ROOT);
        if (filter.descending()) {
            return "-" + column;
        }
        return filter.sort() == Sort.NAME ? null : column;
    }
}
