package dev.zonekeeper.cloudflare;

/** The token of a call can't be read, so Cloudflare was not called. The message says why, in words for the page. */
public class TokenUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TokenUnavailable(String message) {
        super(message);
    }

    public TokenUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
