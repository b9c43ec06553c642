package dev.zonekeeper.cloudflare;

import org.jspecify.annotations.Nullable;

/**
 * A call that Cloudflare did not answer as asked. The message is a sentence for people: what was tried, what came back,
 * the request's id.
 */
public final class CloudflareFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What became of the call. */
    public enum Kind {
        /** Cloudflare answered and refused: 4xx, or 200 with {@code success:false}. */
        REFUSED,
        /** 429, or the owner is still blocked by one: {@link #code()} and the message say until when. */
        THROTTLED,
        /** 5xx, or something that is no answer of the API: HTML, cut off, without {@code result}. */
        BROKEN,
        /** No answer: time-out, reset, no connection. A write may have been carried out. */
        NO_ANSWER,
        /** Not sent: no connection could be made, or the budget gave no room in time. */
        NOT_SENT
    }

    private final Kind kind;
    private final int status;
    private final int code;
    private final @Nullable String ray;

    CloudflareFailed(
            Kind kind, int status, int code, @Nullable String ray, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.ray = ray;
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status; 0 without an answer. */
    public int status() {
        return status;
    }

    /** The first error's code; 0 if there is none. */
    public int code() {
        return code;
    }

    /** The answer's {@code cf-ray}. */
    public @Nullable String ray() {
        return ray;
    }
}
