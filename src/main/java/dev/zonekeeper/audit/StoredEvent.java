package dev.zonekeeper.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;

/**
 * An event as a walk along the chain finds it: nothing in it is believed yet.
 *
 * @param read the row by its columns
 */
record StoredEvent(long seq, String body, String prev, String hash, AuditEvent read) {

    static StoredEvent of(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong("seq"),
                row.getString("body"),
                row.getString("prev"),
                row.getString("hash"),
                new EventRow().mapRow(row, number));
    }

    /** Whether the columns, by which pages search and show, say what the hashed body says. */
    boolean columnsAgree() {
        return read.at().equals(read.at().truncatedTo(ChronoUnit.MILLIS))
                && CanonicalForm.of(seq, read.at(), read.entry(), prev).equals(body);
    }
}
