package dev.zonekeeper.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a fact could not be read.
 *
 * @param words a sentence for {@link Kind#FAILED} and {@link Kind#NOT_ASKED}; else empty
 * @param until for {@link Kind#WAIT} and {@link Kind#LIMIT}: from when on it may be tried again
 */
public record FactTrouble(Kind kind, String words, @Nullable Instant until) {

    /** The sorts of trouble. */
    public enum Kind {
        /** The token may not read it, or the plan does not have it: no fault. */
        PERMISSION,
        /** Cloudflare was asked and did not answer as it should. */
        FAILED,
        /** It could not be asked: no token, or one that can't be read. */
        NOT_ASKED,
        /** Cloudflare asks to wait. */
        WAIT,
        /** The person had as many calls as there are in an hour. */
        LIMIT
    }

    static FactTrouble of(Kind kind, String words) {
        return new FactTrouble(kind, words, null);
    }

    static FactTrouble until(Kind kind, Instant until) {
        return new FactTrouble(kind, "", until);
    }

    /** Whether it came of a call, so that the next one waits. */
    boolean isAnswer() {
        return kind == Kind.PERMISSION || kind == Kind.FAILED;
    }
}
