package sandbox.cloudflare;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** From a request to its reply: counted as it comes in, done at half of the latency, answered at the end of it. */
final class Exchange {

    private Exchange() {}

    /** The reply runs to its end even if nobody waits for it any more, as a change at Cloudflare would. */
    static Mono<Reply> reply(World world, ApiRequest request, @Nullable Token token) {
        Supplier<Reply> deed = deed(world, request, token);
        Duration half = world.latency().get().dividedBy(2);
        Mono<Reply> reply = after(half, deed).flatMap(decided -> after(half, () -> decided));
        CompletableFuture<Reply> running = reply.toFuture();
        return Mono.fromFuture(running, true);
    }

    private static Supplier<Reply> deed(World world, ApiRequest request, @Nullable Token token) {
        if (token == null || world.limit().admits(token)) {
            return () -> decide(world, request, token);
        }
        Reply refusal = Reply.whole(world.limit().refusal(token));
        return () -> refusal;
    }

    private static Reply decide(World world, ApiRequest request, @Nullable Token token) {
        return world.faults()
                .take(world, request, token)
                .map(fault -> new FaultyReply(world, request, fault).reply())
                .orElseGet(() -> Reply.whole(ApiRoutes.answer(world, request)));
    }

    private static <T> Mono<T> after(Duration delay, Supplier<T> supplier) {
        Mono<T> value = Mono.fromSupplier(supplier);
        return delay.isZero() ? value : Mono.delay(delay).then(value);
    }
}
