package sandbox.cloudflare;

import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Every request that comes in, told apart by its path: the API, the control routes, or nothing. */
final class Handler implements BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {

    private static final String API = "/client/v4";
    private static final String CONTROLS = "/sandbox";

    private final CurrentWorld world;
    private final Controls controls;

    Handler(CurrentWorld world) {
        this.world = world;
        this.controls = new Controls(world);
    }

    @Override
    public Publisher<Void> apply(HttpServerRequest in, HttpServerResponse out) {
        return in.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> Mono.from(handle(in, out, body)));
    }

    private Publisher<Void> handle(HttpServerRequest in, HttpServerResponse out, String body) {
        String address = in.uri();
        try {
            if (address.startsWith(API + '/')) {
                return api(request(in, address.substring(API.length()), body), out);
            }
            if (address.startsWith(CONTROLS + '/')) {
                return Wire.plain(out, controls.answer(request(in, address.substring(CONTROLS.length()), body)));
            }
            return Wire.plain(
                    out, Answer.text(404, "Cloudflare's API is below /client/v4, its controls below /sandbox."));
        } catch (IllegalArgumentException e) {
            return Wire.plain(out, Answer.text(400, "The address holds an escape that can't be read."));
        }
    }

    private Publisher<Void> api(ApiRequest request, HttpServerResponse out) {
        World now = world.get();
        Token token = now.tokens().ofHeader(request.header("Authorization")).orElse(null);
        Wire wire = new Wire(out, now.calls().begin(request, token));
        return Exchange.reply(now, request, token).flatMap(reply -> Mono.from(wire.send(reply)));
    }

    private static ApiRequest request(HttpServerRequest in, String address, String body) {
        return ApiRequest.of(in.method().name(), address, in.requestHeaders(), body);
    }
}
