package dev.zonekeeper.access;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that the database holds, but for the moments that background work notes down. */
final class Stored {

    private static final Set<String> MOMENTS = Set.of("token.last_used_at", "token.verified_at", "token_zone.seen");

    private final Set<String> rows;

    private Stored(Set<String> rows) {
        this.rows = rows;
    }

    static Stored in(JdbcTemplate database) {
        return new Stored(database
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)
                .stream()
                .flatMap(table -> database.queryForList("select * from \"" + table + "\"").stream()
                        .map(row -> table + " " + lasting(table, row)))
                .collect(Collectors.toSet()));
    }

    /** Rows that were not there before, or are there no more. */
    Set<String> differenceTo(Stored before) {
        Set<String> changed = new TreeSet<>(rows);
        changed.removeAll(before.rows);
        before.rows.stream().filter(row -> !rows.contains(row)).forEach(changed::add);
        return changed;
    }

    private static Map<String, Object> lasting(String table, Map<String, Object> row) {
        Map<String, Object> lasting = new TreeMap<>(row);
        lasting.keySet().removeIf(column -> MOMENTS.contains((table + "." + column).toLowerCase(Locale.ROOT)));
        return lasting;
    }
}
