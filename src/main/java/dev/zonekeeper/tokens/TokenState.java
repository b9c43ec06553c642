package dev.zonekeeper.tokens;

/** What Cloudflare's verify last said of an API token; nothing else changes it. */
public enum TokenState {
    /** Alive, or not verified yet. */
    ACTIVE,
    /** Cloudflare does not know it, or does not take it from this address. */
    REFUSED,
    EXPIRED,
    DISABLED
}
