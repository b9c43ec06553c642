package dev.zonekeeper.inventory;

import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.tokens.Token;
import dev.zonekeeper.tokens.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the inventory in step with Cloudflare: one walk for each token, at start and on a schedule. */
@Component
public class ZoneSync {

    private static final Logger log = LoggerFactory.getLogger(ZoneSync.class);

    private final Tokens tokens;
    private final ZoneWalk walk;
    private final InventorySettings settings;
    private final Clock clock;
    private volatile Instant nextAt = Instant.MIN;
    private volatile @Nullable LastSync last;

    ZoneSync(Tokens tokens, ZoneWalk walk, InventorySettings settings, Clock clock) {
        this.tokens = tokens;
        this.walk = walk;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zonekeeper.inventory.look-every:2s}")
    public void syncIfDue() {
        if (!clock.instant().isBefore(nextAt)) {
            sync();
        }
    }

    /** Walks all tokens. One that fails does not keep the others from being walked; soon all are walked again. */
    private void sync() {
        Set<ZoneId> seen = new HashSet<>();
        List<String> troubles = new ArrayList<>();
        List<Token> active = tokens.active();
        active.forEach(token -> seen.addAll(walk(token, troubles)));
        String trouble = troubles.isEmpty() ? null : String.join(" ", troubles);
        last = new LastSync(clock.instant(), seen.size(), trouble);
        nextAt = clock.instant().plus(trouble == null ? settings.syncEvery() : settings.retryAfter());
        log.info("Walked {} zones with {} token(s)", seen.size(), active.size());
    }

    /** What this token sees: each has a set of its own, since a zone that another one saw too is reached by both. */
    private Set<ZoneId> walk(Token token, List<String> troubles) {
        Set<ZoneId> seen = new HashSet<>();
        try {
            walk.walk(token.id(), seen);
        } catch (CloudflareFailed | TokenUnavailable | DataAccessException failed) {
            boolean ours = failed instanceof DataAccessException;
            troubles.add(ours ? "The database refused a page of it." : String.valueOf(failed.getMessage()));
            log.warn("The walk with token {} did not end: {}", token.name(), failed.getMessage());
        }
        return seen;
    }

    /** The last walk since this process started; {@code null} if there was none. */
    public @Nullable LastSync last() {
        return last;
    }

    /**
     * How a walk went.
     *
     * @param at when it ended
     * @param zones how many zones were seen
     * @param words what went wrong, as a sentence; {@code null} if nothing did
     */
    public record LastSync(Instant at, int zones, @Nullable String words) {}
}
