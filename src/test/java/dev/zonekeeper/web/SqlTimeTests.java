package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTimeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T14:07:31.123456Z",
                "1970-01-01T00:00:00Z",
                "2026-03-29T01:30:00Z",
                "2026-12-31T23:59:59.999999Z"
            })
    void comesBackAsItWentIn(String time) throws SQLException {
        assertThat(stored(Instant.parse(time))).isEqualTo(time);
    }

    @Test
    void isNeverLaterThanItWas() throws SQLException {
        assertThat(stored(Instant.parse("2026-11-24T14:07:31.123456999Z"))).isEqualTo("2026-11-24T14:07:31.123456Z");
    }

    private static Instant stored(Instant at) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
                PreparedStatement select =
                        database.prepareStatement("select cast(? as timestamp(6) with time zone) as at")) {
            select.setObject(1, SqlTime.utc(at));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(SqlTime.atOrNull(row, "at")).isEqualTo(SqlTime.at(row, "at"));
                return SqlTime.at(row, "at");
            }
        }
    }

    @Test
    void isNullWhereTheColumnIs() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
                PreparedStatement select =
                        database.prepareStatement("select cast(null as timestamp(6) with time zone) as at");
                ResultSet row = select.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(SqlTime.atOrNull(row, "at")).isNull();
        }
    }
}
