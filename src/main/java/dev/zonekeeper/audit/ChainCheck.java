package dev.zonekeeper.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the chain holds.
 *
 * @param upTo the last event that holds
 * @param head its hash
 * @param at when it was walked
 * @param brokenAt the first event that does not hold; {@code null} if all do
 * @param why the message code of what is wrong with it
 */
record ChainCheck(
        long upTo,
        String head,
        Instant at,
        @Nullable Long brokenAt,
        @Nullable String why) {

    public boolean holds() {
        return brokenAt == null;
    }

    /** The head as a page shows it: enough to compare by eye. */
    public String shortHead() {
        return head.substring(0, 4) + "…" + head.substring(head.length() - 4);
    }
}
