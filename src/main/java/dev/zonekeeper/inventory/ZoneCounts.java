package dev.zonekeeper.inventory;

/**
 * How many zones a search finds in each state.
 *
 * @param stale how many of those on or off were read longer ago than the setting allows
 * @param accounts how many accounts they are in
 */
public record ZoneCounts(long on, long off, long unavailable, long unknown, long stale, long accounts) {

    /** All zones found. */
    public long total() {
        return on + off + unavailable + unknown;
    }

    /** Those that can keep logs. */
    public long able() {
        return on + off;
    }
}
