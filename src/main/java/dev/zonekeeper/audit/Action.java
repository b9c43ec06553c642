package dev.zonekeeper.audit;

import java.util.EnumSet;
import java.util.Set;

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
    SYNC,
    /** Never written: what a column is read as that holds something else. The chain is broken there. */
    UNREADABLE;

    /** All that are written. */
    static Set<Action> written() {
        return EnumSet.complementOf(EnumSet.of(UNREADABLE));
    }

    /** What a column says. */
    static Action read(String column) {
        return written().stream()
                .filter(known -> known.name().equals(column))
                .findFirst()
                .orElse(UNREADABLE);
    }
}
