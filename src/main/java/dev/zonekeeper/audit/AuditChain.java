package dev.zonekeeper.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the chain from its beginning and remembers the last result. */
@Component
class AuditChain {

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable ChainCheck last;

    AuditChain(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last result of this process. */
    Optional<ChainCheck> last() {
        return Optional.ofNullable(last);
    }

    /** Walks it now. Whoever asks while a walk is under way shares the next one, so that many clicks are two walks. */
    ChainCheck check() {
        Instant asked = clock.instant();
        synchronized (this) {
            ChainCheck known = last;
            if (known != null && known.at().isAfter(asked)) {
                return known;
            }
            ChainCheck walked = new ChainWalk(jdbc, clock.instant()).walk();
            last = walked;
            return walked;
        }
    }
}
