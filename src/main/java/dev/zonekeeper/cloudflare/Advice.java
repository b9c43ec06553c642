package dev.zonekeeper.cloudflare;

import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person can do about a call that failed: a sentence with a blank before it; empty where nothing is known. */
final class Advice {

    static final String AGAIN = " Read it again; if it stays so, look at www.cloudflarestatus.com.";
    static final String NETWORK = " See whether this server reaches Cloudflare at all.";

    private static final Duration BEYOND_BELIEF = Duration.ofHours(24);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Advice() {}

    static String of(Kind kind, RawAnswer answer, @Nullable Instant until, Instant now) {
        if (until != null) {
            return wait(until, now);
        }
        return kind == Kind.REFUSED ? refused(answer.status().value(), answer.code(), answer.words()) : AGAIN;
    }

    /** Until when nothing is sent, and the way out where that time can't be meant. */
    static String wait(Instant until, Instant now) {
        String time = " Zonekeeper calls again from " + EXACT.format(until) + " on.";
        return Duration.between(now, until).compareTo(BEYOND_BELIEF) > 0
                ? time + " If that is too far off, restart it: it then calls at once."
                : time;
    }

    private static String refused(int status, int code, String words) {
        if (code == 9109 && words.contains("location")) {
            return " Add this server's address to the token's client IP addresses at Cloudflare.";
        }
        return switch (code) {
            case 1000 -> " Zonekeeper verifies the token; the page of API tokens says how it is.";
            case 6003 -> " What lies in Vault is no token that Cloudflare can read: put a whole one there.";
            // The rooms above know better what this means for a zone.
            case 10000 -> "";
            case 9109 -> " The zone is gone, or the token does not reach it.";
            default -> byStatus(status);
        };
    }

    private static String byStatus(int status) {
        return switch (status) {
            case 403 -> " Look at Cloudflare whether the token may do this.";
            case 404 -> " The zone may be gone; the next walk of all zones tells.";
            default -> " Read it again; if it stays so, ask Cloudflare's support.";
        };
    }
}
