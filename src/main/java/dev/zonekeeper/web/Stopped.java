package dev.zonekeeper.web;

/** Ends a request with an answer that says what did not happen, why, and what to do. */
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    public Stopped(Trouble trouble) {
        super(trouble.title(), null, false, false);
        this.trouble = trouble;
    }

    /** What the page says. */
    public Trouble trouble() {
        return trouble;
    }
}
