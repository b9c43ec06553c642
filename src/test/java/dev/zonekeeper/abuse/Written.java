package dev.zonekeeper.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * All that lasts, as it stands at one moment: every row of every table, each zone's flag at Cloudflare, and how many
 * calls Cloudflare got that are more than reading.
 */
record Written(Map<String, List<String>> rows, Map<String, String> flags, long writingCalls) {

    /** What reading alone moves. */
    private static final Set<String> MOVES_BY_READING =
            Set.of("zone.read_at", "zone.due_at", "token.last_used_at", "token_zone.seen");

    private static final Pattern WRITING = Pattern.compile("\"method\"\\s*:\\s*\"(?!GET)");

    static Written now(List<String> zoneIds) {
        Map<String, String> flags = new TreeMap<>();
        zoneIds.forEach(zone -> flags.put(zone, simulator("/flag?zone=" + zone)));
        long calls = WRITING.matcher(simulator("/calls")).results().count();
        try (Connection connection = Abused.bean(DataSource.class).getConnection()) {
            return new Written(rows(connection), flags, calls);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows a table has more than it had. */
    int more(String table, Written before) {
        return rows.get(table).size() - before.rows.get(table).size();
    }

    private static Map<String, List<String>> rows(Connection connection) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                rows.put(table.toLowerCase(java.util.Locale.ROOT), rows(connection, table));
            }
        }
        return rows;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = connection.createStatement().executeQuery("select * from \"" + table + "\"")) {
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int n = 1; n <= row.getMetaData().getColumnCount(); n++) {
                    String column =
                            (table + "." + row.getMetaData().getColumnName(n)).toLowerCase(java.util.Locale.ROOT);
                    if (!MOVES_BY_READING.contains(column)) {
                        text.append(column).append('=').append(row.getString(n)).append(' ');
                    }
                }
                rows.add(text.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static String simulator(String path) {
        String controls = Abused.SANDBOX.cloudflareUrl().replaceFirst("/client/v4/?$", "/sandbox");
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(controls + path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
