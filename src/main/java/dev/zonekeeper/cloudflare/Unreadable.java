package dev.zonekeeper.cloudflare;

/** A successful answer that lacks what its operation must find in it; the message names what. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String missing) {
        super(missing, null, false, false);
    }
}
