package dev.zonekeeper.killed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the database holds as a kill left it, before anything else looks: read from a copy of its file, so that the
 * recovery of the file itself is left to the application.
 *
 * @param open the switches that had been begun and not settled
 */
record FirstLook(List<Open> open) {

    /**
     * An intent without its end.
     *
     * @param seq the number of its event
     * @param settledOnce whether there is an event that says the outcome is not known
     */
    record Open(long seq, String zone, Instant since, Instant leaseUntil, boolean settledOnce) {}

    static FirstLook at(Path database) {
        Path copy = database.resolveSibling("first-look");
        try {
            Files.createDirectories(copy);
            Files.copy(
                    database.resolve("zonekeeper.mv.db"),
                    copy.resolve("zonekeeper.mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
            return read(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not open after the kill", e);
        }
    }

    private static FirstLook read(Path copy) throws SQLException {
        String url = "jdbc:h2:file:" + copy.resolve("zonekeeper").toAbsolutePath() + ";IFEXISTS=TRUE";
        List<Open> open = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                ResultSet rows = connection.createStatement().executeQuery("""
                        select i.seq, i.zone_id, i.since, i.lease_until,
                               (select count(*) from audit_event e where e.intent_seq = i.seq) as settlements
                        from open_intent i order by i.seq""")) {
            while (rows.next()) {
                open.add(new Open(
                        rows.getLong("seq"),
                        rows.getString("zone_id"),
                        rows.getObject("since", OffsetDateTime.class).toInstant(),
                        rows.getObject("lease_until", OffsetDateTime.class).toInstant(),
                        rows.getInt("settlements") > 0));
            }
        }
        return new FirstLook(List.copyOf(open));
    }

    /** What the kill hit, in words. */
    String words(Calls calls) {
        String hit = open.stream()
                .map(intent -> "#" + intent.seq() + " after " + calls.since(intent.since(), intent.zone()))
                .collect(Collectors.joining(", "));
        return hit.isEmpty() ? "nothing was open" : hit;
    }

    /** Whether the kill fell between an intent and its settlement. */
    boolean fellBetween() {
        return open.stream().anyMatch(intent -> !intent.settledOnce());
    }
}
