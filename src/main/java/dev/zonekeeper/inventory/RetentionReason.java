package dev.zonekeeper.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Why a zone's retention is as it is shown, where the state alone does not say it.
 *
 * @param kind the sort of reason
 * @param detail for {@link Kind#READ_FAILED} what failed, such as {@code 502} or {@code no answer}; for
 *     {@link Kind#NOT_CONFIRMED} the state that was asked for; else {@code null}
 */
public record RetentionReason(Kind kind, @Nullable String detail) {

    /** The sorts of reason; the first two go with UNAVAILABLE, the next two with UNKNOWN, the last with ON and OFF. */
    public enum Kind {
        PLAN,
        PLAN_OR_PERMISSION,
        NEVER_READ,
        READ_FAILED,
        NOT_CONFIRMED
    }

    /** A reason without detail. */
    public static RetentionReason of(Kind kind) {
        return new RetentionReason(kind, null);
    }

    /** As it is stored: the kind, then a blank and the detail if there is one. */
    public String text() {
        return detail == null ? kind.name() : kind.name() + " " + detail;
    }

    /** Reads {@link #text()} back. */
    public static RetentionReason parse(String text) {
        int blank = text.indexOf(' ');
        return blank < 0
                ? of(Kind.valueOf(text))
                : new RetentionReason(Kind.valueOf(text.substring(0, blank)), text.substring(blank + 1));
    }
}
