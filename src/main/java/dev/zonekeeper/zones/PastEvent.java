package dev.zonekeeper.zones;

import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event of one zone's past as its page draws it.
 *
 * @param before {@code on}, {@code off}, {@code unavailable} or {@code unknown}; {@code null} if not recorded
 * @param after the same; {@code null} if nothing changed
 * @param asked whether {@code after} is only what was asked for
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
        boolean asked,
        String action,
        String outcome,
        @Nullable String why,
        @Nullable String reason,
        @Nullable String ray) {

    /** A zone's events, latest first; an intent whose settlement is among them is left out. */
    static List<PastEvent> of(List<AuditEvent> events) {
        Set<Long> settled = events.stream()
                .map(AuditEvent::intentSeq)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> event.outcome() != Outcome.INTENDED || !settled.contains(event.seq()))
                .map(PastEvent::of)
                .toList();
    }

    private static PastEvent of(AuditEvent event) {
        boolean asked = event.outcome() == Outcome.INTENDED
                || event.outcome() == Outcome.SENT_UNCONFIRMED
                || event.outcome() == Outcome.UNKNOWN;
        String before = state(event, "before");
        String after = state(event, asked ? "wanted" : "after");
        return new PastEvent(
                event.seq(),
                event.at(),
                event.actor().name(),
                before,
                after != null && after.equals(before) ? null : after,
                asked,
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
