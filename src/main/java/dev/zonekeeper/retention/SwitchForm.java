package dev.zonekeeper.retention;

import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.web.Stopped;
import dev.zonekeeper.web.Troubles;
import org.jspecify.annotations.Nullable;

/**
 * What a switch's form sends.
 *
 * @param enabled {@code true} or {@code false}: what is wanted
 * @param seen {@code ON} or {@code OFF}: the state that the form was drawn from
 * @param reason the person's own words; may be missing
 */
record SwitchForm(
        @Nullable String enabled,
        @Nullable String seen,
        @Nullable String reason) {

    static final int LONGEST_REASON = 200;

    Retention wanted(Troubles troubles) {
        if ("true".equals(enabled)) {
            return Retention.ON;
        }
        if ("false".equals(enabled)) {
            return Retention.OFF;
        }
        throw troubles.badField("enabled", "It must be true or false.");
    }

    /** @throws Stopped if it is no state, or already the one that is wanted */
    Retention seenState(Retention wanted, Troubles troubles) {
        Retention state = "ON".equals(seen) ? Retention.ON : "OFF".equals(seen) ? Retention.OFF : null;
        if (state == null) {
            throw troubles.badField("seen", "It must be ON or OFF.");
        }
        if (state == wanted) {
            throw troubles.badField("seen", "It already is what is asked for, so there is nothing to switch.");
        }
        return state;
    }

    /** Trimmed, and without control characters, which have no place in one line of an audit. */
    String reasonText() {
        return reason == null
                ? ""
                : reason.codePoints()
                        .map(c -> Character.isISOControl(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip();
    }
}
