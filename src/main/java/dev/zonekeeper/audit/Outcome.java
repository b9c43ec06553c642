package dev.zonekeeper.audit;

/** How it ended. */
public enum Outcome {
    /** Not ended: a switch is about to be sent. Its settlement is another event that names this one. */
    INTENDED,
    CONFIRMED,
    REFUSED,
    NOT_SENT,
    SENT_UNCONFIRMED,
    /** Sent, and no answer came. */
    UNKNOWN,
    /** Found by a reading. */
    FOUND,
    ACCEPTED,
    DONE;

    /** Whether a switch that ended so may still take effect. */
    boolean isOpen() {
        return this == SENT_UNCONFIRMED || this == UNKNOWN;
    }
}
