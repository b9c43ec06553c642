package dev.zonekeeper.cloudflare;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What every call to Cloudflare passes: for each owner never more than the limit in any window, with room kept for
 * clicks. One process, in memory.
 */
@Component
public class RequestBudget implements DisposableBean {

    private final Map<BudgetOwner, OwnerBudget> owners = new ConcurrentHashMap<>();
    private final ScheduledExecutorService waiting = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "request-budget");
        thread.setDaemon(true);
        return thread;
    });
    private final CloudflareSettings settings;
    private final Clock clock;

    RequestBudget(CloudflareSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Completes when the call may be sent; fails with {@link CloudflareFailed} if it must not or found no room. */
    Mono<Void> take(Operation<?> operation, BudgetOwner owner, Priority priority) {
        Mono<Void> allowed = Mono.defer(() -> unlessBlocked(operation, owner));
        Mono<Void> room = Mono.defer(() -> room(operation, of(owner), priority));
        // Asked again after the wait: a 429 may have come meanwhile.
        return allowed.then(room).then(allowed);
    }

    private Mono<Void> unlessBlocked(Operation<?> operation, BudgetOwner owner) {
        return Mono.justOrEmpty(blockedUntil(owner))
                .flatMap(until -> Mono.error(CallFailures.blocked(operation, until, clock.instant())));
    }

    private Mono<Void> room(Operation<?> operation, OwnerBudget budget, Priority priority) {
        return priority == Priority.CLICK
                ? Mono.fromFuture(budget.forClick(waiting))
                        .filter(found -> found)
                        .switchIfEmpty(Mono.error(() -> CallFailures.noRoom(operation, clock.instant())))
                        .then()
                : Mono.fromFuture(budget.forBackground(waiting));
    }

    /** Stops all calls of this owner until then; a later time wins. */
    void block(BudgetOwner owner, Instant until) {
        of(owner).block(until);
    }

    /** Until when this owner must wait; empty if it need not. */
    public Optional<Instant> blockedUntil(BudgetOwner owner) {
        return of(owner).blockedUntil().filter(until -> until.isAfter(clock.instant()));
    }

    private OwnerBudget of(BudgetOwner owner) {
        return owners.computeIfAbsent(
                owner, o -> new OwnerBudget(settings.requests(), settings.window(), TimeMeter.SYSTEM_NANOTIME));
    }

    @Override
    public void destroy() {
        waiting.shutdownNow();
    }
}
