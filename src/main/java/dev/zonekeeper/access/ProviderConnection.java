package dev.zonekeeper.access;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** How the provider is reached: an answer has its time and its size, and a redirect is not followed. */
final class ProviderConnection {

    /** A token with some thousand groups, twice. */
    private static final int LONGEST_ANSWER = 2 * 1024 * 1024;

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
        return new InterceptingClientHttpRequestFactory(
                factory,
                List.of((request, body, call) -> new BoundedAnswer(call.execute(request, body), LONGEST_ANSWER)));
    }
}
