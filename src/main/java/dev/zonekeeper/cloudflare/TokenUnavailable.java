package dev.zonekeeper.cloudflare;

import org.springframework.dao.DataAccessException;

/** The token of a call can't be read, so Cloudflare was not called. The message says why, in words for the page. */
public class TokenUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TokenUnavailable(String message) {
        super(message);
    }

    public TokenUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** The database, which knows the tokens, fails; Vault and Cloudflare have nothing to do with it. */
    public static TokenUnavailable forDatabase(DataAccessException failure) {
        return new TokenUnavailable(
                "The database does not answer, so Zonekeeper cannot tell which API token to call with. It notices when the database is back.",
                failure);
    }
}
