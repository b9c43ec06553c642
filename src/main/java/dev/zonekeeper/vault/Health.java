package dev.zonekeeper.vault;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/**
 * What {@code sys/health} says. Its status is no verdict: 429 and 473 are healthy standbys. Spring Vault's own reader
 * wants fields that OpenBao does not send.
 *
 * @param status the answer's HTTP status; 0 without an answer
 * @param readable whether the answer was one of Vault
 */
record Health(
        int status,
        boolean readable,
        boolean initialized,
        boolean sealed,
        boolean standby,
        @Nullable String version) {

    private static final int DISASTER_RECOVERY = 472;
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    static Health ask(RestClient vault) {
        try {
            return vault.get().uri("sys/health").exchangeForRequiredValue((request, response) -> of(response));
        } catch (RuntimeException e) {
            return unreadable(0);
        }
    }

    boolean isUp() {
        return readable && initialized && !sealed && !isForDisasters();
    }

    /** Whether it is a secondary that answers no questions unless its primary is lost. */
    boolean isForDisasters() {
        return status == DISASTER_RECOVERY;
    }

    private static Health of(ConvertibleClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        try {
            Map<String, Object> body = response.bodyTo(JSON);
            return body != null && body.get("sealed") instanceof Boolean ? of(status, body) : unreadable(status);
        } catch (RuntimeException e) {
            return unreadable(status);
        }
    }

    private static Health of(int status, Map<String, Object> body) {
        return new Health(
                status,
                true,
                Boolean.TRUE.equals(body.get("initialized")),
                Boolean.TRUE.equals(body.get("sealed")),
                Boolean.TRUE.equals(body.get("standby")) || Boolean.TRUE.equals(body.get("performance_standby")),
                body.get("version") instanceof String version ? version : null);
    }

    private static Health unreadable(int status) {
        return new Health(status, false, false, false, false, null);
    }
}
