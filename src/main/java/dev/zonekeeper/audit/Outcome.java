package dev.zonekeeper.audit;

import java.util.EnumSet;
import java.util.Set;

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
    DONE,
    /** Never written: what a column is read as that holds something else. The chain is broken there. */
    UNREADABLE;

    /** All that are written. */
    static Set<Outcome> written() {
        return EnumSet.complementOf(EnumSet.of(UNREADABLE));
    }

    /** What a column says. */
    static Outcome read(String column) {
        return written().stream()
                .filter(known -> known.name().equals(column))
                .findFirst()
                .orElse(UNREADABLE);
    }

    /** Whether a switch that ended so may still take effect. */
    boolean isOpen() {
        return this == SENT_UNCONFIRMED || this == UNKNOWN;
    }
}
