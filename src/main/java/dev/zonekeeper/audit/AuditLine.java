package dev.zonekeeper.audit;

import dev.zonekeeper.web.DomainName;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the page draws it.
 *
 * @param what message code of the deed
 * @param zoneId where the zone's name leads; {@code null} if no zone is concerned
 * @param change the flag before and after; {@code null} if the event is not about a flag
 * @param reason what the person gave as the reason
 * @param tone how the outcome is drawn: {@code confirmed}, {@code refused}, {@code not-sent}, {@code unconfirmed},
 *     {@code found} or {@code done}
 * @param outcome message code of the outcome
 * @param why what follows it
 */
record AuditLine(
        long seq,
        Instant at,
        String who,
        String what,
        @Nullable String zoneId,
        @Nullable DomainName zone,
        @Nullable FlagChange change,
        @Nullable String reason,
        Map<String, String> details,
        String tone,
        String outcome,
        @Nullable String why,
        @Nullable String ray) {

    static AuditLine of(AuditEvent event) {
        Named zone = event.zone();
        return new AuditLine(
                event.seq(),
                event.at(),
                event.actor().name(),
                what(event),
                zone == null ? null : zone.id(),
                zone == null ? null : DomainName.of(zone.name()),
                FlagChange.of(event),
                event.details().get("reason"),
                event.details(),
                tone(event.outcome()),
                "audit.outcome." + event.outcome(),
                event.details().get("why"),
                event.cfRay());
    }

    private static String what(AuditEvent event) {
        boolean settledLater = event.intentSeq() != null && event.actor().equals(Actor.ZONEKEEPER);
        boolean isSwitch = event.action() == Action.TURN_ON || event.action() == Action.TURN_OFF;
        return "audit.action." + event.action() + (settledLater && isSwitch ? ".settled" : "");
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED, ACCEPTED, DONE -> "confirmed";
            case REFUSED -> "refused";
            case NOT_SENT -> "not-sent";
            case SENT_UNCONFIRMED, UNKNOWN, INTENDED -> "unconfirmed";
            case FOUND -> "found";
        };
    }

    /**
     * The flag before and after.
     *
     * @param before {@code on}, {@code off}, {@code unavailable} or {@code unknown}; {@code null} if not recorded
     * @param after the same; {@code null} if nothing changed
     * @param asked whether {@code after} is only what was asked for
     */
    record FlagChange(@Nullable String before, @Nullable String after, boolean asked) {

        static @Nullable FlagChange of(AuditEvent event) {
            String before = state(event.details().get("before"));
            String after = state(event.details().get("after"));
            FlagChange change =
                    switch (event.outcome()) {
                        case REFUSED, NOT_SENT -> new FlagChange(before, null, false);
                        case INTENDED, SENT_UNCONFIRMED -> new FlagChange(before, wanted(event.action()), true);
                        case UNKNOWN -> new FlagChange(before, "unknown", false);
                        default -> new FlagChange(before, after == null || after.equals(before) ? null : after, false);
                    };
            return event.zone() == null || change.isEmpty() ? null : change;
        }

        private boolean isEmpty() {
            return before == null && after == null;
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
}
