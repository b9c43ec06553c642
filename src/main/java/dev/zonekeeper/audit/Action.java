package dev.zonekeeper.audit;

/** What was done, or seen to have been done. */
public enum Action {
    SIGN_IN,
    SIGN_OUT,
    TURN_ON,
    TURN_OFF,
    /** A reading found log retention on although Zonekeeper had not turned it on. */
    SEEN_ON,
    /** A reading found log retention off although Zonekeeper had not turned it off. */
    SEEN_OFF,
    /** A reading contradicts how an intent was settled: it took effect after all. */
    LATE_EFFECT,
    EXPORT_AUDIT,
    SYNC
}
