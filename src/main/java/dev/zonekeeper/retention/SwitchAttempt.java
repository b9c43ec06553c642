package dev.zonekeeper.retention;

import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.cloudflare.Answer;
import dev.zonekeeper.cloudflare.Cloudflare;
import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.cloudflare.SetRetentionFlag;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.inventory.Reading;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The calls of one switch: GET, POST, GET. Touches no database, and never sends the POST twice. */
@Component
class SwitchAttempt {

    private static final int READS_BACK = 3;
    private static final Duration FOR_ONE_ANSWER = Duration.ofSeconds(2);

    private final Cloudflare cloudflare;
    private final FlagReader reader;
    private final RetentionSettings settings;
    private final Lease lease;
    private final Clock clock;

    SwitchAttempt(Cloudflare cloudflare, FlagReader reader, RetentionSettings settings, Lease lease, Clock clock) {
        this.cloudflare = cloudflare;
        this.reader = reader;
        this.settings = settings;
        this.lease = lease;
        this.clock = clock;
    }

    /** Tries to bring the zone from {@code seen} to what the intent wants. */
    Attempt run(Zone zone, OpenIntent intent, Retention seen) {
        FlagReader.Flag before;
        try {
            before = reader.read(zone, Priority.CLICK);
        } catch (CloudflareFailed failed) {
            return Attempt.notSent(null, failed.ray(), failed.getMessage());
        } catch (TokenUnavailable unavailable) {
            return Attempt.notSent(null, null, unavailable.getMessage());
        }
        if (before.reading().retention() != seen) {
            return Attempt.notSent(before, before.ray(), before.words());
        }
        if (!lease.maySend(intent, clock.instant())) {
            String why = "Reading the flag took so long that the switch could not be sent safely any more.";
            return Attempt.notSent(before, before.ray(), why);
        }
        return send(zone, intent, before);
    }

    private Attempt send(Zone zone, OpenIntent intent, FlagReader.Flag before) {
        boolean flag = intent.wanted() == Retention.ON;
        try {
            Answer<Boolean> answer = cloudflare.callOnce(
                    new SetRetentionFlag(zone.id(), flag),
                    reader.token(zone.id()),
                    Priority.CLICK,
                    lease.forTheWrite());
            return readBack(zone, intent, before, answer.ray(), null);
        } catch (TokenUnavailable unavailable) {
            return Attempt.notSent(before, null, unavailable.getMessage());
        } catch (CloudflareFailed failed) {
            return afterFailure(zone, intent, before, failed);
        }
    }

    private Attempt afterFailure(Zone zone, OpenIntent intent, FlagReader.Flag before, CloudflareFailed failed) {
        boolean neverSent = failed.kind() == Kind.NOT_SENT || (failed.kind() == Kind.THROTTLED && failed.status() == 0);
        if (neverSent) {
            return Attempt.notSent(before, failed.ray(), failed.getMessage());
        }
        if (failed.kind() == Kind.REFUSED || failed.kind() == Kind.THROTTLED) {
            return attempt(Outcome.REFUSED, before, null, failed.ray(), refusal(failed));
        }
        return readBack(zone, intent, before, failed.ray(), failed);
    }

    /** The flag was shown a moment ago, so the plan has it: what is refused now is the permission. */
    private static String refusal(CloudflareFailed failed) {
        String words = String.valueOf(failed.getMessage());
        return failed.code() == 10000
                ? "The token may read the flag but not set it: at Cloudflare it lacks Logs Edit on the zone. " + words
                : words;
    }

    /** Whatever became of the POST, the flag itself says: read up to three times within the time that a person waits. */
    private Attempt readBack(
            Zone zone,
            OpenIntent intent,
            FlagReader.Flag before,
            @Nullable String ray,
            @Nullable CloudflareFailed failed) {
        Reading last = null;
        String why = failed == null ? null : failed.getMessage();
        Instant end = clock.instant().plus(settings.confirmWithin());
        for (int read = 1; read <= READS_BACK && (read == 1 || mayAsk(intent)); read++) {
            Instant asked = clock.instant();
            try {
                last = reader.known(
                        zone.id(), reader.readBack(zone.id(), until(end)).value(), asked);
                if (last.retention() == intent.wanted()) {
                    return attempt(Outcome.CONFIRMED, before, last, ray, null);
                }
            } catch (CloudflareFailed | TokenUnavailable unread) {
                why = why == null ? unread.getMessage() : why;
            }
            if (read < READS_BACK && clock.instant().isBefore(end)) {
                Mono.delay(settings.confirmWithin().dividedBy(READS_BACK)).block();
            }
        }
        boolean answered = failed == null || failed.kind() == Kind.BROKEN;
        Outcome outcome = answered && last != null ? Outcome.SENT_UNCONFIRMED : Outcome.UNKNOWN;
        return attempt(outcome, before, last, ray, why);
    }

    private static Attempt attempt(
            Outcome outcome,
            FlagReader.Flag before,
            @Nullable Reading after,
            @Nullable String ray,
            @Nullable String why) {
        return new Attempt(outcome, before.reading(), before.ray(), after, ray, why);
    }

    /** Whether one more answer comes within the lease; past it another instance may be at work on the same intent. */
    private boolean mayAsk(OpenIntent intent) {
        return clock.instant().plus(FOR_ONE_ANSWER).isBefore(intent.leaseUntil());
    }

    /** The rest of the time, but enough for one answer. */
    private Duration until(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return left.compareTo(FOR_ONE_ANSWER) < 0 ? FOR_ONE_ANSWER : left;
    }
}
