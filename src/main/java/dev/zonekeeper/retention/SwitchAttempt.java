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
            return Attempt.notSent(before.reading(), before.ray(), before.words());
        }
        if (!lease.maySend(intent, clock.instant())) {
            String why = "Reading the flag took so long that the switch could not be sent safely any more.";
            return Attempt.notSent(before.reading(), before.ray(), why);
        }
        return send(zone, intent.wanted(), before.reading());
    }

    private Attempt send(Zone zone, Retention wanted, Reading before) {
        boolean flag = wanted == Retention.ON;
        try {
            Answer<Boolean> answer = cloudflare.callOnce(
                    new SetRetentionFlag(zone.id(), flag),
                    reader.token(zone.id()),
                    Priority.CLICK,
                    lease.forTheWrite());
            return readBack(zone, wanted, before, answer.ray(), null);
        } catch (TokenUnavailable unavailable) {
            return Attempt.notSent(before, null, unavailable.getMessage());
        } catch (CloudflareFailed failed) {
            return afterFailure(zone, wanted, before, failed);
        }
    }

    private Attempt afterFailure(Zone zone, Retention wanted, Reading before, CloudflareFailed failed) {
        boolean neverSent = failed.kind() == Kind.NOT_SENT || (failed.kind() == Kind.THROTTLED && failed.status() == 0);
        if (neverSent) {
            return Attempt.notSent(before, failed.ray(), failed.getMessage());
        }
        if (failed.kind() == Kind.REFUSED || failed.kind() == Kind.THROTTLED) {
            return new Attempt(Outcome.REFUSED, before, null, failed.ray(), refusal(failed));
        }
        return readBack(zone, wanted, before, failed.ray(), failed);
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
            Zone zone, Retention wanted, Reading before, @Nullable String ray, @Nullable CloudflareFailed failed) {
        Reading last = null;
        String why = failed == null ? null : failed.getMessage();
        Instant end = clock.instant().plus(settings.confirmWithin());
        for (int read = 1; read <= READS_BACK; read++) {
            Instant asked = clock.instant();
            try {
                last = reader.known(
                        zone.id(), reader.readBack(zone.id(), until(end)).value(), asked);
                if (last.retention() == wanted) {
                    return new Attempt(Outcome.CONFIRMED, before, last, ray, null);
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
        return new Attempt(outcome, before, last, ray, why);
    }

    /** The rest of the time, but enough for one answer. With it the attempt ends within its lease. */
    private Duration until(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return left.compareTo(FOR_ONE_ANSWER) < 0 ? FOR_ONE_ANSWER : left;
    }
}
