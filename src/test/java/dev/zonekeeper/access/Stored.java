package dev.zonekeeper.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that the database holds, table by table, but for the moments that background work notes down. */
final class Stored {

    private static final Set<String> MOMENTS =
            Set.of("token.last_used_at", "token.verified_at", "token_zone.seen", "flyway_schema_history.installed_on");

    private Stored() {}

    static Map<String, List<String>> in(JdbcTemplate database) {
        Map<String, List<String>> all = new TreeMap<>();
        database.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)
                .forEach(table -> all.put(table, rows(table, database)));
        return all;
    }

    private static List<String> rows(String table, JdbcTemplate database) {
        return database.queryForList("select * from \"" + table + "\"").stream()
                .map(row -> lasting(table, row))
                .sorted()
                .toList();
    }

    private static String lasting(String table, Map<String, Object> row) {
        Map<String, Object> lasting = new TreeMap<>(row);
        lasting.keySet()
                .removeIf(column ->
                        MOMENTS.contains((table + "." + column).toLowerCase(Locale.ROOT)));
        return lasting.toString();
    }
}
