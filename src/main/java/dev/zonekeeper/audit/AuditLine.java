package dev.zonekeeper.audit;

import dev.zonekeeper.web.DomainName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the page draws it.
 *
 * @param who the actor's name, which two people may share
 * @param subject what tells the actor from others of that name; {@code null} if it was nobody who signs in
 * @param what message code of the deed
 * @param zoneId where the zone's name leads; {@code null} if no zone is concerned
 * @param change the flag before and after; {@code null} if the event is not about a flag
 * @param grants what a sign-in gave; empty for other events
 * @param count how many events or zones it was about; {@code null} if nothing was counted
 * @param look how the outcome is drawn
 * @param outcome message code of the outcome
 * @param why what more there is to say of an outcome that was not the wanted one
 */
record AuditLine(
        long seq,
        Instant at,
        String who,
        @Nullable String subject,
        String what,
        @Nullable String zoneId,
        @Nullable DomainName zone,
        @Nullable FlagChange change,
        List<RecordedGrant> grants,
        Map<String, String> details,
        @Nullable Long count,
        OutcomeLook look,
        String outcome,
        @Nullable String why,
        @Nullable String ray) {

    static AuditLine of(AuditEvent event) {
        Named zone = event.zone();
        boolean wellEnded = event.outcome() == Outcome.CONFIRMED || event.outcome() == Outcome.FOUND;
        return new AuditLine(
                event.seq(),
                event.at(),
                event.actor().name(),
                event.actor().subject(),
                what(event),
                zone == null ? null : zone.id(),
                zone == null ? null : DomainName.of(zone.name()),
                FlagChange.of(event),
                RecordedGrant.read(event.details().get("granted")),
                event.details(),
                count(event),
                OutcomeLook.of(event.outcome()),
                outcome(event),
                wellEnded ? null : event.details().get("why"),
                event.cfRay());
    }

    private static String what(AuditEvent event) {
        boolean isSwitch = event.action() == Action.TURN_ON || event.action() == Action.TURN_OFF;
        boolean settledLater = event.intentSeq() != null && event.actor().equals(Actor.ZONEKEEPER);
        return "audit.action." + event.action() + (isSwitch && settledLater ? ".settled" : "");
    }

    private static @Nullable Long count(AuditEvent event) {
        boolean counts = event.action() == Action.EXPORT_AUDIT || event.action() == Action.SYNC;
        String recorded = counts ? event.details().get("count") : null;
        return recorded == null || !recorded.matches("[0-9]{1,18}") ? null : Long.valueOf(recorded);
    }

    /** A switch that was not sent for no stated reason was stopped by another state than the person had seen. */
    private static String outcome(AuditEvent event) {
        boolean faster = event.outcome() == Outcome.NOT_SENT && !event.details().containsKey("why");
        return "audit.outcome." + event.outcome() + (faster ? ".faster" : "");
    }
}
