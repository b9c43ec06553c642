package dev.zonekeeper.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What the list shows: the one type for it.
 *
 * @param q a part of the zone's name (readable or punycode) or account; empty for all
 * @param retention only this state; {@code null} for all
 * @param sort the column that orders
 * @param descending whether the order is turned round
 */
public record ZoneFilter(String q, @Nullable Retention retention, Sort sort, boolean descending) {

    /** The columns that can order the list; ties are broken by name, then id. */
    public enum Sort {
        NAME,
        ACCOUNT,
        PLAN,
        STATUS,
        RETENTION,
        READ
    }

    /** Everything, by name. */
    public static ZoneFilter all() {
        return new ZoneFilter("", null, Sort.NAME, false);
    }

    /** The same with another state. */
    public ZoneFilter withRetention(@Nullable Retention other) {
        return new ZoneFilter(q, other, sort, descending);
    }
}
