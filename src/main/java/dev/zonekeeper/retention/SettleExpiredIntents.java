package dev.zonekeeper.retention;

import dev.zonekeeper.access.Scope;
import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.Zones;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Settles switches that nobody works on any more, after a kill or a call without an answer: takes the intent over and
 * reads the flag. Where Cloudflare gives no clear answer, the intent waits for the next round.
 */
@Component
class SettleExpiredIntents {

    private static final Logger log = LoggerFactory.getLogger(SettleExpiredIntents.class);

    // With a full lease, what was unreachable could be back for longer than a minute before anybody looked.
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final OpenIntents intents;
    private final Zones zones;
    private final FlagReader reader;
    private final SettleExpired settle;
    private final Instance instance;
    private final Lease lease;
    private final Clock clock;

    SettleExpiredIntents(
            OpenIntents intents,
            Zones zones,
            FlagReader reader,
            SettleExpired settle,
            Instance instance,
            Lease lease,
            Clock clock) {
        this.intents = intents;
        this.zones = zones;
        this.reader = reader;
        this.settle = settle;
        this.instance = instance;
        this.lease = lease;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zonekeeper.retention.settle-every:5s}")
    public void settleAll() {
        for (OpenIntent expired : intents.expired(clock.instant())) {
            if (intents.takeOver(expired, instance.id(), lease.from(clock.instant()))) {
                zones.find(expired.zone(), Scope.all()).ifPresent(zone -> settleOne(expired, zone));
            }
        }
    }

    private void settleOne(OpenIntent intent, Zone zone) {
        try {
            FlagReader.Flag flag = reader.read(zone, Priority.CLICK);
            if (flag.mayComeLater()) {
                leave(intent, zone, flag.words());
            } else {
                settle.settle(intent, zone, flag);
            }
        } catch (CloudflareFailed | TokenUnavailable unread) {
            leave(intent, zone, unread.getMessage());
        }
    }

    private void leave(OpenIntent intent, Zone zone, @Nullable String why) {
        log.info("The switch of {} (#{}) stays open: {}", zone.name(), intent.seq(), why);
        intents.leave(intent, instance.id(), clock.instant().plus(AGAIN));
    }
}
