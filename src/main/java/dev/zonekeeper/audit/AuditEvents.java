package dev.zonekeeper.audit;

import dev.zonekeeper.audit.AuditFilter.Condition;
import dev.zonekeeper.web.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds events for the page and the export. */
@Repository
class AuditEvents {

    private final JdbcClient jdbc;

    AuditEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many events somebody may see, and since when. */
    record Extent(long count, @Nullable Instant since) {}

    Extent extent(EventScope scope) {
        Condition where = AuditFilter.ALL.unfolded(scope);
        return jdbc.sql("select count(*) as n, min(e.at) as since from audit_event e where " + where.sql())
                .params(where.parameters())
                .query((row, number) ->
                        new Extent(row.getLong("n"), instant(row.getObject("since", OffsetDateTime.class))))
                .single();
    }

    /** A page, newest first; the last one if there are not so many. */
    Page<AuditEvent> page(AuditFilter filter, EventScope scope, int number, int size) {
        Condition where = filter.folded(scope);
        long total = count(where);
        long last = Math.max(1, (total + size - 1) / size);
        int shown = (int) Math.min(number, last);
        List<AuditEvent> rows = jdbc.sql("""
                        select * from audit_event e
                        where %s
                        order by e.seq desc
                        limit :size offset :skip
                        """.formatted(where.sql()))
                .params(where.parameters())
                .param("size", size)
                .param("skip", (long) (shown - 1) * size)
                .query(new EventRow())
                .list();
        return new Page<>(rows, shown, size, total);
    }

    /** The number of the newest event of all. */
    long newest() {
        return jdbc.sql("select seq from audit_head where id = 1")
                .query(Long.class)
                .single();
    }

    /** How many events up to a number the filter lets through, intents too. */
    long countUpTo(long seq, AuditFilter filter, EventScope scope) {
        Condition where = filter.unfolded(scope);
        return count(new Condition("e.seq <= " + seq + " and " + where.sql(), where.parameters()));
    }

    /**
     * The next piece of an export, newest first, intents too. An export goes piece by piece, so that neither database
     * holds a result or a transaction for a slow reader: rows never change, so the pieces fit.
     */
    List<AuditEvent> upTo(long seq, AuditFilter filter, EventScope scope, int limit) {
        Condition where = filter.unfolded(scope);
        return jdbc.sql("""
                        select * from audit_event e
                        where e.seq <= :newest and %s
                        order by e.seq desc
                        limit :limit
                        """.formatted(where.sql()))
                .params(where.parameters())
                .param("newest", seq)
                .param("limit", limit)
                .query(new EventRow())
                .list();
    }

    private long count(Condition where) {
        return jdbc.sql("select count(*) from audit_event e where " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
