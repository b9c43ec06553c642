package dev.zonekeeper.cloudflare;

/** Who waits for a call. */
public enum Priority {
    /** A person, in a page: takes from the whole budget and gives up after a few seconds. */
    CLICK,
    /** Sync and sweep: take from their own share first and wait as long as it takes. */
    BACKGROUND
}
