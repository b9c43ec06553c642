package dev.zonekeeper.inventory;

/** Whether Cloudflare retains a zone's request logs, as last read. A missing flag is {@link #UNKNOWN}, never OFF. */
public enum Retention {
    ON,
    OFF,
    /** Cloudflare refuses the flag for this zone; the reason says what is known of why. */
    UNAVAILABLE,
    /** Never read, or the last read failed. */
    UNKNOWN;

    /** The state of a flag that was read. */
    public static Retention of(boolean flag) {
        return flag ? ON : OFF;
    }

    /** Whether the flag itself is known. */
    public boolean isKnown() {
        return this == ON || this == OFF;
    }
}
