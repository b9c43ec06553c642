package dev.zonekeeper.cloudflare;

import org.jspecify.annotations.Nullable;

/** The token of a call can't be read, so Cloudflare was not called. The message says why, in words for the page. */
public class TokenUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TokenUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
