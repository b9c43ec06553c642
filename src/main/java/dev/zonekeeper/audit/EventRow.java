package dev.zonekeeper.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of {@code audit_event}. The details have no column: they are read from the body. */
final class EventRow implements RowMapper<AuditEvent> {

    @Override
    public AuditEvent mapRow(ResultSet row, int number) throws SQLException {
        String body = row.getString("body");
        Entry entry = new Entry(
                new Actor(row.getString("actor_issuer"), row.getString("actor_subject"), row.getString("actor")),
                Action.read(row.getString("action")),
                Outcome.read(row.getString("outcome")),
                named(row.getString("zone_id"), row.getString("zone_name")),
                named(row.getString("account_id"), row.getString("account_name")),
                row.getObject("intent_seq", Long.class),
                row.getString("cf_ray"),
                CanonicalForm.detailsOf(body));
        return AuditEvent.of(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                entry,
                body,
                row.getString("prev"),
                row.getString("hash"));
    }

    private static @Nullable Named named(@Nullable String id, @Nullable String name) {
        return id == null && name == null ? null : new Named(orEmpty(id), orEmpty(name));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
