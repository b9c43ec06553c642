package dev.zonekeeper.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The keys that the provider publishes. They are kept for five minutes and asked for again when a token names another
 * one, so that a rotation needs no restart; twice in {@link #INTERVAL} at the most, whoever sends what.
 */
final class ProviderKeys {

    static final Duration INTERVAL = Duration.ofSeconds(10);

    private final RestClient client;

    ProviderKeys(Duration patience) {
        this.client = RestClient.builder()
                .requestFactory(ProviderConnection.within(patience))
                .build();
    }

    /** What is published at this address. */
    JWKSource<SecurityContext> at(String address) throws IOException {
        return JWKSourceBuilder.create(URI.create(address).toURL(), this::read)
                .refreshAheadCache(false)
                .rateLimited(INTERVAL.toMillis())
                .build();
    }

    private Resource read(URL address) throws IOException {
        try {
            String keys =
                    client.get().uri(URI.create(address.toString())).retrieve().body(String.class);
            String text = keys == null ? "" : keys;
            JWKSet.parse(text);
            return new Resource(text, "application/json");
        } catch (RestClientException e) {
            throw new IOException(SsoUnavailable.at(address.toString(), e));
        } catch (ParseException e) {
            throw new IOException(SsoUnavailable.odd(address + " does not answer with keys", e));
        }
    }
}
