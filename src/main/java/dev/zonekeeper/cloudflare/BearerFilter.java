package dev.zonekeeper.cloudflare;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Adds {@code Authorization: Bearer}, the one place where a token's value enters a request. Which token is an attribute
 * of the request. Reading it from Vault may block, so it is done off the event loop.
 */
final class BearerFilter implements ExchangeFilterFunction {

    private final BearerTokens tokens;

    BearerFilter(BearerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        TokenId token = (TokenId) request.attribute(TokenId.class.getName()).orElseThrow();
        return Mono.fromCallable(() -> tokens.bearer(token))
                .subscribeOn(Schedulers.boundedElastic())
                .map(bearer -> ClientRequest.from(request)
                        .header(HttpHeaders.AUTHORIZATION, bearer.header())
                        .build())
                .flatMap(next::exchange);
    }
}
