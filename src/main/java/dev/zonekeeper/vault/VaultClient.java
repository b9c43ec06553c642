package dev.zonekeeper.vault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.vault.client.RestClientBuilder;
import org.springframework.vault.client.VaultEndpoint;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestClientResponseException;

/**
 * The HTTP client below Spring Vault. Unlike Spring Vault's own it follows no redirect, since that would carry token and
 * secret elsewhere, and speaks HTTP/1.1 without asking to upgrade.
 */
final class VaultClient {

    private VaultClient() {}

    static RestClientBuilder builder(URI address, Duration connectTimeout, Duration readTimeout) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(readTimeout);
        return RestClientBuilder.builder()
                .endpoint(VaultEndpoint.from(VaultAddress.api(address)))
                .requestFactory(requests)
                .errorHandler(new RedirectIsFailure());
    }

    /** Without it a redirect would count as a success with an empty answer. */
    private static final class RedirectIsFailure implements ResponseErrorHandler {

        @Override
        public boolean hasError(ClientHttpResponse response) throws IOException {
            return response.getStatusCode().is3xxRedirection();
        }

        @Override
        public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
            throw new RestClientResponseException(
                    "Redirect",
                    response.getStatusCode(),
                    response.getStatusText(),
                    null,
                    new byte[0],
                    StandardCharsets.UTF_8);
        }
    }
}
