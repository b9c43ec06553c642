package dev.zonekeeper.cloudflare;

import io.netty.channel.ChannelOption;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.DefaultUriBuilderFactory.EncodingMode;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * The WebClient for Cloudflare. HTTP/1.1 over 64 connections at the most; no redirect is ever followed, since it would
 * carry the token elsewhere; and nothing below us repeats a request, since that could switch twice.
 */
@Configuration(proxyBeanMethods = false)
class CloudflareClient {

    private static final int CONNECTIONS = 64;

    @Bean
    Cloudflare cloudflare(
            CloudflareSettings settings, BearerTokens tokens, RequestBudget budget, Clock clock, LastAnswers last) {
        DefaultUriBuilderFactory addresses =
                new DefaultUriBuilderFactory(settings.baseUrl().toString());
        addresses.setEncodingMode(EncodingMode.NONE);
        WebClient client = WebClient.builder()
                .uriBuilderFactory(addresses)
                .clientConnector(new ReactorClientHttpConnector(connections(settings)))
                .codecs(codecs -> codecs.defaultCodecs()
                        .maxInMemorySize((int) settings.answerLimit().toBytes()))
                .defaultHeader("Accept", "application/json")
                .defaultHeader("User-Agent", "Zonekeeper")
                .filter(new BearerFilter())
                .build();
        return new Cloudflare(client, tokens, budget, settings, new CallFailures(clock), last);
    }

    private static HttpClient connections(CloudflareSettings settings) {
        return HttpClient.create(ConnectionProvider.builder("cloudflare")
                        .maxConnections(CONNECTIONS)
                        .build())
                .protocol(HttpProtocol.HTTP11)
                .followRedirect(false)
                .disableRetry(true)
                .compress(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.connectWithin().toMillis());
    }
}
