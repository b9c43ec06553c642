package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.inventory.Inventory;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.Zones;
import dev.zonekeeper.tokens.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Reads the flags that are due, as fast as the request budget allows and no faster. What keeps a token's readings from
 * being made, such as a sealed Vault or a 429, is no fault of a zone: its state stays, and that token rests while others
 * go on.
 */
@Component
class RetentionSweep {

    private static final Logger log = LoggerFactory.getLogger(RetentionSweep.class);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;
    private static final Duration REST = Duration.ofSeconds(15);

    private final Zones zones;
    private final Tokens tokens;
    private final Inventory inventory;
    private final FlagReader reader;
    private final RecordReading readings;
    private final OpenIntents intents;
    private final RetentionSettings settings;
    private final Clock clock;
    private final Map<TokenId, Instant> resting = new ConcurrentHashMap<>();

    RetentionSweep(
            Zones zones,
            Tokens tokens,
            Inventory inventory,
            FlagReader reader,
            RecordReading readings,
            OpenIntents intents,
            RetentionSettings settings,
            Clock clock) {
        this.zones = zones;
        this.tokens = tokens;
        this.inventory = inventory;
        this.reader = reader;
        this.readings = readings;
        this.intents = intents;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zonekeeper.retention.sweep-every:2s}")
    public void sweep() {
        while (tokens.active().stream().anyMatch(token -> !rests(token.id()))) {
            List<Zone> due = zones.due(clock.instant(), BATCH);
            if (due.isEmpty()) {
                return;
            }
            Flux.fromIterable(due)
                    .flatMap(
                            zone -> Mono.fromRunnable(() -> read(zone)).subscribeOn(Schedulers.boundedElastic()),
                            AT_ONCE)
                    .blockLast();
        }
    }

    private boolean rests(TokenId token) {
        return clock.instant().isBefore(resting.getOrDefault(token, Instant.MIN));
    }

    private void read(Zone zone) {
        try {
            read(zone, reader.token(zone.id()));
        } catch (ReachedByNoToken unreached) {
            inventory.putOff(zone.id(), clock.instant().plus(settings.readFailedEvery()));
            log.info("{} is not read: {}", zone.name(), unreached.getMessage());
        }
    }

    private void read(Zone zone, TokenId token) {
        if (rests(token)) {
            putOff(zone, resting.getOrDefault(token, Instant.MIN));
            return;
        }
        try {
            if (intents.of(zone.id()).isPresent() || !found(zone)) {
                inventory.putOff(zone.id(), clock.instant().plus(REST));
            }
        } catch (CloudflareFailed failed) {
            rest(zone, token, failed.kind() == Kind.THROTTLED ? failed.until() : null, failed);
        } catch (ReachedByNoToken unreached) {
            throw unreached;
        } catch (TokenUnavailable unavailable) {
            rest(zone, token, null, unavailable);
        }
    }

    /** Whether the reading counts: not while somebody switches the zone. */
    private boolean found(Zone zone) {
        FlagReader.Flag flag = reader.read(zone, Priority.BACKGROUND);
        return readings.found(zone, flag.reading(), Source.SWEEP, flag.ray());
    }

    private void rest(Zone zone, TokenId token, @Nullable Instant until, RuntimeException why) {
        Instant next = until == null ? clock.instant().plus(REST) : until;
        if (!rests(token)) {
            log.info("The sweep rests with token {} until {}: {}", token, next, why.getMessage());
        }
        resting.put(token, next);
        putOff(zone, next);
    }

    /** A far time is kept in memory only, where a restart forgets it. */
    private void putOff(Zone zone, Instant until) {
        Instant latest = clock.instant().plus(settings.readEvery());
        inventory.putOff(zone.id(), until.isBefore(latest) ? until : latest);
    }
}
