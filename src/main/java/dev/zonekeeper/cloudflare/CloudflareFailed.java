package dev.zonekeeper.cloudflare;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that Cloudflare did not answer as asked. The message is for people: what was tried, what came back, what to do,
 * the request's id.
 */
public final class CloudflareFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What became of the call. */
    public enum Kind {
        /** Cloudflare answered and refused: 4xx, or 200 with {@code success:false}. */
        REFUSED,
        /** 429, or the owner is still blocked by one; {@link #until()} says how long. */
        THROTTLED,
        /** 5xx, or something that is no answer of the API: HTML, cut off, without {@code result}. */
        BROKEN,
        /** No answer: time-out or reset. A write may have been carried out. */
        NO_ANSWER,
        /** Not sent: no connection could be made, or the budget gave no room in time. */
        NOT_SENT
    }

    private final Kind kind;
    private final int status;
    private final int code;
    private final @Nullable String ray;
    private final @Nullable Instant until;

    CloudflareFailed(Kind kind, int status, int code, @Nullable String ray, String message, @Nullable Throwable cause) {
        this(kind, status, code, ray, null, message, cause);
    }

    CloudflareFailed(
            Kind kind,
            int status,
            int code,
            @Nullable String ray,
            @Nullable Instant until,
            String message,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.ray = ray;
        this.until = until;
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

    /**
     * When Cloudflare may be called again: always for {@link Kind#THROTTLED}, for 5xx that names a time, and
     * where the budget had no room.
     */
    public @Nullable Instant until() {
        return until;
    }

    /**
     * Whether Cloudflare's answer may mean that it refuses the token itself. 401 with 10000 does not: a zone without
     * the entitlement answers so to a good token.
     */
    public boolean maySuspectToken() {
        boolean unknown = status == 401 && code == 1000;
        boolean unreadable = status == 400 && code == 6003;
        boolean elsewhere = code == 9109 && String.valueOf(getMessage()).contains("location");
        return kind == Kind.REFUSED && (unknown || unreadable || elsewhere);
    }

    CloudflareFailed withoutCause() {
        return new CloudflareFailed(kind, status, code, ray, until, String.valueOf(getMessage()), null);
    }

    /** Whether reading the same again soon may help; not where Cloudflare named a later time. */
    boolean isPassing() {
        return until == null && (kind == Kind.BROKEN || kind == Kind.NO_ANSWER || kind == Kind.NOT_SENT);
    }
}
