package dev.zonekeeper.inventory;

import dev.zonekeeper.cloudflare.Cloudflare;
import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.ListLogpushJobs;
import dev.zonekeeper.cloudflare.Operation;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.cloudflare.ReadDnssec;
import dev.zonekeeper.cloudflare.ReadZoneSetting;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.cloudflare.ZoneSetting;
import dev.zonekeeper.inventory.FactValue.Setting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The calls behind a fact: each once, at background priority, and all together within the time of one answer. */
@Component
class FactCalls {

    private final Cloudflare cloudflare;
    private final FactSettings settings;
    private final Clock clock;

    FactCalls(Cloudflare cloudflare, FactSettings settings, Clock clock) {
        this.cloudflare = cloudflare;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks Cloudflare.
     *
     * @param sent counts the calls that Cloudflare may have seen
     * @throws CloudflareFailed if one of them was not answered as asked
     * @throws dev.zonekeeper.cloudflare.TokenUnavailable if the token can't be read
     */
    FactValue read(Fact fact, ZoneId zone, TokenId token, Sent sent) {
        Instant end = clock.instant().plus(settings.answerWithin());
        return switch (fact) {
            case DNSSEC -> FactValue.of(call(new ReadDnssec(zone), token, sent, end));
            case LOGPUSH -> FactValue.of(call(new ListLogpushJobs(zone), token, sent, end));
            case SETTINGS -> FactValue.of(settings(zone, token, sent, end));
        };
    }

    /** A refusal of the first is one of all: they need one permission. A later one stands in its own line. */
    private List<Setting> settings(ZoneId zone, TokenId token, Sent sent, Instant end) {
        List<Setting> read = new ArrayList<>();
        for (String id : Fact.SETTINGS_READ) {
            try {
                ZoneSetting known = call(new ReadZoneSetting(zone, id), token, sent, end);
                read.add(new Setting(id, known, null));
            } catch (CloudflareFailed failed) {
                if (read.isEmpty() || failed.kind() != CloudflareFailed.Kind.REFUSED || failed.maySuspectToken()) {
                    throw failed;
                }
                read.add(new Setting(id, null, refusal(failed)));
            }
        }
        return read;
    }

    private static String refusal(CloudflareFailed failed) {
        return failed.code() == 0 ? String.valueOf(failed.status()) : failed.status() + ", code " + failed.code();
    }

    private <T> T call(Operation<T> operation, TokenId token, Sent sent, Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        try {
            T value = cloudflare
                    .callOnce(operation, token, Priority.BACKGROUND, left.isNegative() ? Duration.ZERO : left)
                    .value();
            sent.calls++;
            return value;
        } catch (CloudflareFailed failed) {
            boolean waits = failed.kind() == CloudflareFailed.Kind.THROTTLED && failed.status() == 0;
            if (!waits && failed.kind() != CloudflareFailed.Kind.NOT_SENT) {
                sent.calls++;
            }
            throw failed;
        }
    }

    /** How many calls were sent. */
    static final class Sent {

        private int calls;

        int calls() {
            return calls;
        }
    }
}
