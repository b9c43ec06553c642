package dev.zonekeeper.zones;

import dev.zonekeeper.audit.AuditEvent;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event of one zone's past as its page draws it.
 *
 * @param before {@code on}, {@code off}, {@code unavailable} or {@code unknown}; {@code null} if not recorded
 * @param after the same; {@code null} if nothing changed
 * @param action the end of the message code {@code zones.event.…}
 * @param outcome the end of the message code {@code zones.outcome.…}, and how it is drawn
 * @param why what follows the outcome
 */
record PastEvent(
        long seq,
        Instant at,
        String who,
        @Nullable String before,
        @Nullable String after,
        String action,
        String outcome,
        @Nullable String why,
        @Nullable String reason,
        @Nullable String ray) {

    static PastEvent of(AuditEvent event) {
        String before = state(event, "before");
        String after = state(event, "after");
        return new PastEvent(
                event.seq(),
                event.at(),
                event.actor().name(),
                before,
                after != null && after.equals(before) ? null : after,
                code(event.action()),
                code(event.outcome()),
                event.details().get("why"),
                event.details().get("reason"),
                event.cfRay());
    }

    private static @Nullable String state(AuditEvent event, String key) {
        String state = event.details().get(key);
        return state == null ? null : state.toLowerCase(Locale.ROOT);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the outcome is drawn. */
    public String tone() {
        return switch (outcome) {
            case "confirmed", "accepted", "done" -> "done";
            case "refused" -> "refused";
            case "not-sent" -> "not-sent";
            default -> "look-twice";
        };
    }

    /** The outcome's sign in {@code web/icons.html}. */
    public String sign() {
        return switch (outcome) {
            case "confirmed", "accepted", "done" -> "check";
            case "refused" -> "cross";
            case "not-sent" -> "bar";
            case "found" -> "triangle";
            default -> "half";
        };
    }
}
