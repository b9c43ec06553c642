package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Reading;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.web.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of each zone's retention: a row a change. */
@Repository
class RetentionIntervals {

    private static final String COLUMNS = "select state, from_at, last_read, audit_seq from retention_interval";

    private final JdbcClient jdbc;

    RetentionIntervals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The present interval. */
    Optional<RetentionInterval> latest(ZoneId zone) {
        return jdbc.sql(COLUMNS + " where zone_id = :zone order by from_at desc limit 1")
                .param("zone", zone.value())
                .query(RetentionIntervals::interval)
                .optional();
    }

    /** The last intervals, newest first. */
    List<RetentionInterval> newest(ZoneId zone, int limit) {
        return jdbc.sql(COLUMNS + " where zone_id = :zone order by from_at desc limit :limit")
                .param("zone", zone.value())
                .param("limit", limit)
                .query(RetentionIntervals::interval)
                .list();
    }

    /** The last interval in which the flag itself was known. */
    Optional<RetentionInterval> latestKnown(ZoneId zone) {
        return jdbc.sql(COLUMNS + " where zone_id = :zone and state in ('ON', 'OFF') order by from_at desc limit 1")
                .param("zone", zone.value())
                .query(RetentionIntervals::interval)
                .optional();
    }

    /** Ends the present interval with its last reading and begins the next. */
    void change(Reading reading, Source source, @Nullable Instant lastRead, @Nullable Long auditSeq) {
        jdbc.sql("update retention_interval set last_read = :last where zone_id = :zone and last_read is null")
                .param("last", SqlTime.utc(lastRead == null ? reading.at() : lastRead))
                .param("zone", reading.zone().value())
                .update();
        jdbc.sql("""
                        insert into retention_interval (zone_id, from_at, state, first_read, source, audit_seq)
                        values (:zone, :at, :state, :at, :source, :seq)""")
                .param("zone", reading.zone().value())
                .param("at", SqlTime.utc(reading.at()))
                .param("state", reading.retention().name())
                .param("source", source.name())
                .param("seq", auditSeq)
                .update();
    }

    private static RetentionInterval interval(ResultSet row, int n) throws SQLException {
        long seq = row.getLong("audit_seq");
        boolean outside = row.wasNull();
        return new RetentionInterval(
                Retention.valueOf(row.getString("state")),
                SqlTime.at(row, "from_at"),
                SqlTime.atOrNull(row, "last_read"),
                outside ? null : seq);
    }
}
