package dev.zonekeeper.web;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Takes a connection out of the pool once the database behind it is away. The pool knows that of most databases' codes,
 * but not of H2's, and gave a broken connection out again and again while requests came fast. It makes this by its name.
 */
public final class EvictBroken implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return DatabaseAway.isCauseOf(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
