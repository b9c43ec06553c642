package dev.zonekeeper.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A zone's flag before and after an event: {@code on}, {@code off}, {@code unavailable} or {@code unknown}.
 *
 * @param before {@code null} if it was not recorded
 * @param after {@code null} if nothing changed
 * @param asked whether {@code after} is only what was asked for
 */
record FlagChange(@Nullable String before, @Nullable String after, boolean asked) {

    /** Of an event that speaks of a flag; else {@code null}. */
    static @Nullable FlagChange of(AuditEvent event) {
        String before = state(event.details().get("before"));
        String after = state(event.details().get("after"));
        FlagChange change = switch (event.outcome()) {
            case REFUSED, NOT_SENT -> new FlagChange(before, null, false);
            case INTENDED, SENT_UNCONFIRMED ->
                new FlagChange(before == null ? after : before, wanted(event.action()), true);
            case UNKNOWN -> new FlagChange(before, "unknown", false);
            default -> new FlagChange(before, after == null || after.equals(before) ? null : after, false);
        };
        boolean says = change.before != null || change.after != null;
        return event.zone() != null && says ? change : null;
    }

    private static @Nullable String wanted(Action action) {
        return switch (action) {
            case TURN_ON -> "on";
            case TURN_OFF -> "off";
            default -> null;
        };
    }

    private static @Nullable String state(@Nullable String recorded) {
        return recorded == null ? null : recorded.toLowerCase(Locale.ROOT);
    }
}
