package dev.zonekeeper.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants in SQL, the one way that both databases take: {@code timestamp with time zone} as an offset time in UTC. */
public final class SqlTime {

    private SqlTime() {}

    /**
     * As a parameter, in whole microseconds: all that a column keeps. Databases round the rest to the nearest, so that
     * what is due now would be due later than now.
     */
    public static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** As a column that is never null. */
    public static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** As a column that may be null. */
    public static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
