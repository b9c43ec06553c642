package dev.zonekeeper.cloudflare;

/** A text that can't be a Cloudflare API token. Says how long it was and nothing of what it held. */
public final class MalformedToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedToken(int length) {
        super(
                "Not the form of a Cloudflare API token: %d characters, where 40 to 128 letters, digits, - and _ are expected"
                        .formatted(length));
    }
}
