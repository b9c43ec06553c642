package dev.zonekeeper.access;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** How the provider is reached: an answer has its time, and a redirect is not followed. */
final class ProviderConnection {

    /** As long as somebody who signs in may wait. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private ProviderConnection() {}

    static ClientHttpRequestFactory within(Duration time) {
        HttpClient client = HttpClient.newBuilder()
                // Left alone it asks plain http for an upgrade, which some proxies answer badly.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(time)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(time);
        return factory;
    }
}
