package dev.zonekeeper.audit;

import dev.zonekeeper.access.Scope;
import dev.zonekeeper.web.SqlTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for.
 *
 * @param zone a part of the zone's name, letter by letter, or its id; empty for all
 * @param who a part of the actor's name, or the whole subject; empty for everyone
 * @param from the first day
 * @param to the last day
 * @param timeZone whose days they are; UTC if there are none
 */
record AuditFilter(
        String zone,
        String who,
        @Nullable Outcome outcome,
        @Nullable Action action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId timeZone) {

    static final AuditFilter ALL = new AuditFilter("", "", null, null, null, null, ZoneOffset.UTC);

    /** A condition in SQL over {@code audit_event e}, with what its names stand for. */
    record Condition(String sql, Map<String, Object> parameters) {}

    public boolean isAll() {
        return equals(ALL);
    }

    /** What the page shows: an intent is folded into its settlement, unless intents are what is asked for. */
    Condition folded(EventScope scope) {
        Condition all = unfolded(scope);
        if (outcome == Outcome.INTENDED) {
            return all;
        }
        String fold = """
                (e.outcome <> 'INTENDED' or not exists (select 1 from audit_event s where s.intent_seq = e.seq))""";
        return new Condition(all.sql() + " and " + fold, all.parameters());
    }

    /** Everything that the filter lets through, intents too. */
    Condition unfolded(EventScope scope) {
        List<String> parts = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        inScope(scope, parts, parameters);
        if (!zone.isEmpty()) {
            parts.add("(lower(e.zone_name) like :zone escape '!' or e.zone_id = :zoneId)");
            parameters.put("zone", containing(zone));
            parameters.put("zoneId", zone);
        }
        if (!who.isEmpty()) {
            parts.add("(lower(e.actor) like :who escape '!' or e.actor_subject = :subject)");
            parameters.put("who", containing(who));
            parameters.put("subject", who);
        }
        if (outcome != null) {
            parts.add("e.outcome = :outcome");
            parameters.put("outcome", outcome.name());
        }
        if (action != null) {
            parts.add("e.action = :action");
            parameters.put("action", action.name());
        }
        if (from != null) {
            parts.add("e.at >= :from");
            parameters.put("from", start(from));
        }
        if (to != null) {
            parts.add("e.at < :to");
            parameters.put("to", start(to.plusDays(1)));
        }
        return new Condition(String.join(" and ", parts), parameters);
    }

    /** A day begins after midnight where the clocks are changed over it. */
    private OffsetDateTime start(LocalDate day) {
        return SqlTime.utc(day.atStartOfDay(timeZone).toInstant());
    }

    private static void inScope(EventScope scope, List<String> parts, Map<String, Object> parameters) {
        if (!scope.withoutAccount()) {
            parts.add("e.account_id is not null");
        }
        Scope accounts = scope.accounts();
        if (accounts.everything()) {
            return;
        }
        if (accounts.accounts().isEmpty()) {
            parts.add("1 = 0");
            return;
        }
        parts.add("e.account_id in (:accounts)");
        parameters.put("accounts", accounts.accounts());
    }

    private static String containing(String term) {
        String literal = term.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return "%" + literal + "%";
    }
}
