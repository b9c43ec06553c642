package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.Answer;
import dev.zonekeeper.cloudflare.Cloudflare;
import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.cloudflare.ReadRetentionFlag;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Reading;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.RetentionReason;
import dev.zonekeeper.inventory.RetentionReason.Kind;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.tokens.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Reads a zone's flag, and says what a refusal means for the zone. */
@Component
class FlagReader {

    // Plans of which Cloudflare documents that they lack Logpull. A hint for words and order, never a reason not to
    // ask.
    private static final Set<String> WITHOUT_LOGPULL = Set.of("free", "lite", "pro", "pro_plus", "business");

    private final Cloudflare cloudflare;
    private final Tokens tokens;
    private final RetentionSettings settings;
    private final Clock clock;

    FlagReader(Cloudflare cloudflare, Tokens tokens, RetentionSettings settings, Clock clock) {
        this.cloudflare = cloudflare;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reads the flag.
     *
     * @throws CloudflareFailed if Cloudflare was not asked, or refuses the token: nothing is known of the zone then
     * @throws TokenUnavailable if no token reaches the zone or it can't be read
     */
    Flag read(Zone zone, Priority priority) {
        Instant asked = clock.instant();
        try {
            Answer<Boolean> answer = cloudflare.call(new ReadRetentionFlag(zone.id()), token(zone.id()), priority);
            return new Flag(known(zone.id(), answer.value(), asked), answer.ray(), null, false);
        } catch (CloudflareFailed failed) {
            Reading reading = refused(zone, failed, asked).orElseThrow(() -> failed);
            return new Flag(reading, failed.ray(), failed.getMessage(), failed.kind() == CloudflareFailed.Kind.REFUSED);
        }
    }

    /** Reads the flag once and without interpreting, in this time: for reading back, where the caller counts. */
    Answer<Boolean> readBack(ZoneId zone, Duration within) {
        return cloudflare.callOnce(new ReadRetentionFlag(zone), token(zone), Priority.CLICK, within);
    }

    /**
     * The token that a zone is reached by.
     *
     * @throws TokenUnavailable if there is none or it can't be looked up
     */
    TokenId token(ZoneId zone) {
        try {
            return tokens.reaches(zone).stream().findFirst().orElseThrow(ReachedByNoToken::new);
        } catch (DataAccessException e) {
            throw TokenUnavailable.forDatabase(e);
        }
    }

    /** A reading of a flag that was shown. */
    Reading known(ZoneId zone, boolean flag, Instant at) {
        return new Reading(zone, Retention.of(flag), null, at, settings.readEvery());
    }

    private Optional<Reading> refused(Zone zone, CloudflareFailed failed, Instant at) {
        return switch (failed.kind()) {
            case NOT_SENT, THROTTLED -> Optional.empty();
            case NO_ANSWER -> Optional.of(failed(zone, "no answer", at));
            case BROKEN -> Optional.of(failed(zone, status(failed), at));
            case REFUSED -> failed.maySuspectToken() ? Optional.empty() : Optional.of(saidNo(zone, failed, at));
        };
    }

    private Reading saidNo(Zone zone, CloudflareFailed failed, Instant at) {
        if (failed.code() != 10000) {
            return failed(zone, status(failed), at);
        }
        boolean plan = zone.plan() != null && WITHOUT_LOGPULL.contains(zone.plan());
        RetentionReason reason = RetentionReason.of(plan ? Kind.PLAN : Kind.PLAN_OR_PERMISSION);
        Duration again = plan ? settings.readUnavailableEvery() : settings.readEvery();
        return new Reading(zone.id(), Retention.UNAVAILABLE, reason, at, again);
    }

    private Reading failed(Zone zone, String why, Instant at) {
        RetentionReason reason = new RetentionReason(Kind.READ_FAILED, why);
        return new Reading(zone.id(), Retention.UNKNOWN, reason, at, settings.readFailedEvery());
    }

    /** What stands behind <i>Read failed:</i>. A 200 that is no success would read like one. */
    private static String status(CloudflareFailed failed) {
        int status = failed.status();
        if (status >= 200 && status < 300) {
            return failed.code() == 0 ? "odd answer" : "code " + failed.code();
        }
        return status == 0 ? "no answer" : String.valueOf(status);
    }

    /**
     * What came of asking.
     *
     * @param words Cloudflare's refusal as a sentence; {@code null} if the flag was shown
     * @param refused whether Cloudflare said no, rather than nothing that could be read
     */
    record Flag(
            Reading reading, @Nullable String ray, @Nullable String words, boolean refused) {

        /** Whether nothing was learnt that will not be learnt by asking again. A clear no, such as 404, stays one. */
        boolean mayComeLater() {
            RetentionReason reason = reading.reason();
            return reason != null && reason.kind() == Kind.READ_FAILED && !refused;
        }
    }
}
