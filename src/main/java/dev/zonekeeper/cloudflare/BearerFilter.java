package dev.zonekeeper.cloudflare;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Adds {@code Authorization: Bearer}, the one place where a token's value enters a request. It comes as an attribute,
 * whose text says nothing.
 */
final class BearerFilter implements ExchangeFilterFunction {

    static final String ATTRIBUTE = BearerToken.class.getName();

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        BearerToken bearer = (BearerToken) request.attribute(ATTRIBUTE).orElseThrow();
        return next.exchange(ClientRequest.from(request)
                .header(HttpHeaders.AUTHORIZATION, bearer.header())
                .build());
    }
}
