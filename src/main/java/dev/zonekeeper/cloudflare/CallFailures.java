package dev.zonekeeper.cloudflare;

import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Turns what went wrong into a {@link CloudflareFailed}, whose message says what was tried, what came back, what to do
 * and under which reference Cloudflare knows it.
 */
final class CallFailures {

    private final Clock clock;

    CallFailures(Clock clock) {
        this.clock = clock;
    }

    /** Of an answer that is no success. */
    CloudflareFailed of(Operation<?> operation, RawAnswer answer) {
        int status = answer.status().value();
        if (status == 429) {
            return throttled(operation, answer);
        }
        Kind kind = isRefusal(answer) ? Kind.REFUSED : Kind.BROKEN;
        String verb = kind == Kind.REFUSED ? "refused to " : "could not ";
        Instant until = status >= 500 ? RetryAfter.named(answer, clock.instant()) : null;
        String message = "Cloudflare " + verb + operation.words() + ": " + said(operation, answer)
                + Advice.of(kind, answer, until, clock.instant()) + reference(answer.ray());
        return new CloudflareFailed(kind, status, answer.code(), answer.ray(), until, message, null);
    }

    /** Of a success that lacks what must be in it. */
    CloudflareFailed of(Operation<?> operation, RawAnswer answer, Unreadable missing) {
        String message = "Cloudflare was asked to " + operation.words() + " and answered "
                + answer.status().value() + ", but " + missing.getMessage() + "." + Advice.AGAIN
                + reference(answer.ray());
        return new CloudflareFailed(Kind.BROKEN, answer.status().value(), 0, answer.ray(), message, missing);
    }

    /** The same for a call with this token; a cause that repeats any of it is left out. */
    CloudflareFailed of(Operation<?> operation, Throwable thrown, BearerToken sent) {
        CloudflareFailed failed = of(operation, thrown);
        return sent.isIn(failed.getCause()) ? failed.withoutCause() : failed;
    }

    /** Of a call that got no answer, or none that could be read to its end. */
    CloudflareFailed of(Operation<?> operation, Throwable thrown) {
        @Nullable Throwable cause = bare(thrown);
        if (isBeforeSending(cause)) {
            String message =
                    "Cloudflare could not be reached to " + operation.words() + ". Nothing was sent." + Advice.NETWORK;
            return new CloudflareFailed(Kind.NOT_SENT, 0, 0, null, message, cause);
        }
        if (hasCause(cause, DataBufferLimitException.class)) {
            String message =
                    "Cloudflare was asked to " + operation.words() + " and its answer did not end." + Advice.AGAIN;
            return new CloudflareFailed(Kind.BROKEN, 0, 0, null, message, cause);
        }
        String message = "Cloudflare was asked to " + operation.words() + " and gave no answer." + Advice.AGAIN;
        return new CloudflareFailed(Kind.NO_ANSWER, 0, 0, null, message, cause);
    }

    /** Of a call that was not sent because the owner must wait. */
    static CloudflareFailed blocked(Operation<?> operation, Instant until, Instant now) {
        String message = "Cloudflare asks us to wait, so it was not asked to " + operation.words() + "."
                + Advice.wait(until, now);
        return new CloudflareFailed(Kind.THROTTLED, 0, 0, null, until, message, null);
    }

    /** Of a call that still waited for its token or for room when its time was over. */
    static CloudflareFailed notInTime(Operation<?> operation) {
        String message = "There was no time left, so Cloudflare was not asked to " + operation.words()
                + ". Nothing was sent. Try again in a few seconds.";
        return new CloudflareFailed(Kind.NOT_SENT, 0, 0, null, message, null);
    }

    /** Of a click that found no room in the budget; waiting as long once more would not help who waits. */
    static CloudflareFailed noRoom(Operation<?> operation, Instant now) {
        String message = "The request budget is used up for the moment, so Cloudflare was not asked to "
                + operation.words() + ". Try again in a few seconds.";
        return new CloudflareFailed(Kind.NOT_SENT, 0, 0, null, now.plusSeconds(5), message, null);
    }

    private CloudflareFailed throttled(Operation<?> operation, RawAnswer answer) {
        Instant until = RetryAfter.until(answer, clock.instant());
        String message = "Cloudflare asks us to wait and did not " + operation.words() + ": " + said(operation, answer)
                + Advice.wait(until, clock.instant()) + reference(answer.ray());
        return new CloudflareFailed(Kind.THROTTLED, 429, answer.code(), answer.ray(), until, message, null);
    }

    /** 4xx in whatever form, or an envelope that says no; redirects and empty answers are nothing the API does. */
    private static boolean isRefusal(RawAnswer answer) {
        boolean saysNo =
                answer.envelope() != null && answer.envelope().path("success").isBoolean();
        return answer.status().is4xxClientError() || (answer.status().is2xxSuccessful() && saysNo);
    }

    private static String said(Operation<?> operation, RawAnswer answer) {
        String code = answer.code() == 0 ? "" : ", code " + answer.code();
        String words = operation.answersSecrets() ? "" : answer.words();
        String quoted = words.isEmpty() ? "" : ", \u201c" + words + "\u201d";
        return answer.status().value() + code + quoted + ".";
    }

    private static String reference(@Nullable String ray) {
        return ray == null ? "" : " Reference: cf-ray " + ray + ".";
    }

    /** What WebClient wraps: its own exceptions carry the request's headers, and with them the token. */
    private static @Nullable Throwable bare(Throwable thrown) {
        Throwable bare = thrown;
        while (bare instanceof WebClientException) {
            bare = bare.getCause();
        }
        return bare;
    }

    private static boolean isBeforeSending(@Nullable Throwable cause) {
        return hasCause(cause, ConnectException.class)
                || hasCause(cause, ConnectTimeoutException.class)
                || hasCause(cause, UnknownHostException.class);
    }

    private static boolean hasCause(@Nullable Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
