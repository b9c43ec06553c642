package sandbox.cloudflare;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.NettyOutbound;
import reactor.netty.http.server.HttpServerResponse;

/** Puts a reply onto the connection, in the manner that it asks for. */
final class Wire {

    private static final int MOST_DROPS = 64;
    private static final int SMALLEST_DROP = 8;
    private static final byte[] ENDLESS_PIECE = ",0".repeat(8_192).getBytes(StandardCharsets.UTF_8);

    private final HttpServerResponse out;
    private final Call call;

    Wire(HttpServerResponse out, Call call) {
        this.out = out;
        this.call = call;
    }

    Publisher<Void> send(Reply reply) {
        Duration pause = reply.pause();
        return switch (reply.manner()) {
            case WHOLE -> after(pause, () -> whole(reply.answer()));
            case TRUNCATED -> after(pause, () -> truncated(reply.answer()));
            case RESET -> after(pause, this::reset);
            case SILENCE -> Mono.never();
            case DRIP -> drip(reply.answer(), pause);
            case ENDLESS -> endless(reply.answer(), pause);
        };
    }

    /** A whole answer and nothing else: no mark of the edge. */
    static Publisher<Void> plain(HttpServerResponse out, Answer answer) {
        byte[] body = bytes(answer);
        out.status(answer.status());
        boolean empty = answer.status() == 204 || answer.status() == 304;
        if (!empty) {
            out.header("Content-Length", Integer.toString(body.length));
        }
        answer.headers().forEach(out::header);
        return empty ? out.send() : out.sendByteArray(Mono.just(body));
    }

    private Publisher<Void> whole(Answer answer) {
        // Noted before it goes out: whoever has the answer may ask for the log at once.
        call.answered(answer.status());
        EdgeHeaders.next().forEach(out::header);
        return plain(out, answer);
    }

    private Publisher<Void> truncated(Answer answer) {
        byte[] body = bytes(answer);
        byte[] half = Arrays.copyOf(body, body.length / 2);
        return begin(answer, true)
                .send(Flux.just(Unpooled.wrappedBuffer(half)), piece -> true)
                .then(Mono.fromRunnable(this::close));
    }

    private Publisher<Void> drip(Answer answer, Duration pause) {
        Flux<ByteBuf> drops = Flux.fromIterable(drops(bytes(answer)))
                .concatMap(drop -> Mono.just(drop).delayElement(pause), 1)
                .map(Unpooled::wrappedBuffer);
        return begin(answer, true).send(drops, piece -> true);
    }

    private Publisher<Void> endless(Answer answer, Duration pause) {
        Flux<byte[]> pieces = Flux.interval(pause).onBackpressureDrop().map(tick -> ENDLESS_PIECE);
        Flux<ByteBuf> all = Flux.just(bytes(answer)).concatWith(pieces).map(Unpooled::wrappedBuffer);
        return begin(answer, false).send(all, piece -> true);
    }

    private NettyOutbound begin(Answer answer, boolean withLength) {
        call.answered(answer.status());
        out.status(answer.status());
        EdgeHeaders.next().forEach(out::header);
        answer.headers().forEach(out::header);
        if (withLength) {
            out.header("Content-Length", Integer.toString(bytes(answer).length));
        }
        return out;
    }

    private Publisher<Void> reset() {
        // Closing with a linger of zero sends RST in place of FIN.
        out.withConnection(connection -> connection.channel().config().setOption(ChannelOption.SO_LINGER, 0));
        close();
        return Mono.never();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whether or when it is closed, nobody waits for
    private void close() {
        out.withConnection(connection -> connection.channel().close());
    }

    private static byte[] bytes(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> drops(byte[] body) {
        int size = Math.max(SMALLEST_DROP, body.length / MOST_DROPS);
        List<byte[]> drops = new ArrayList<>();
        for (int from = 0; from < body.length; from += size) {
            drops.add(Arrays.copyOfRange(body, from, Math.min(from + size, body.length)));
        }
        return drops;
    }

    private static Publisher<Void> after(Duration pause, Supplier<Publisher<Void>> sending) {
        return pause.isZero() ? sending.get() : Mono.delay(pause).then(Mono.defer(() -> Mono.from(sending.get())));
    }
}
