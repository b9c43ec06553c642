package dev.zonekeeper.retention;

/** What a reading came from. */
enum Source {
    SWITCH,
    SETTLEMENT,
    REFRESH,
    SWEEP
}
