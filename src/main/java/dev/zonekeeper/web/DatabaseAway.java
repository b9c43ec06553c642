package dev.zonekeeper.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that is away, full or going down from a statement that it refuses. */
final class DatabaseAway {

    // Classes of SQLSTATE: no connection, out of resources, ended by an operator, fault of the system.
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private DatabaseAway() {}

    /** Whether this failed for want of the database. */
    static boolean isCauseOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure && isAway(failure)) {
                return true;
            }
        }
        return false;
    }

    /** The innermost words of it, for the log: one line and no trace, since a database that is away fails everything. */
    static String words(Throwable thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
