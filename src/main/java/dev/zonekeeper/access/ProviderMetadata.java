package dev.zonekeeper.access;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Reads {@code /.well-known/openid-configuration}, and takes it if it is this provider's and its addresses are safe. */
final class ProviderMetadata {

    private static final ParameterizedTypeReference<Map<String, Object>> FIELDS = new ParameterizedTypeReference<>() {};

    private final SsoSettings settings;
    private final RestClient client;

    ProviderMetadata(SsoSettings settings, Duration patience) {
        this.settings = settings;
        this.client = RestClient.builder()
                .requestFactory(ProviderConnection.within(patience))
                .build();
    }

    /**
     * Asks the provider.
     *
     * @throws SsoUnavailable if settings are missing, it does not answer, or the answer can't be taken
     */
    ClientRegistration.Builder ask() {
        if (!settings.missing().isEmpty()) {
            throw SsoUnavailable.notSet(String.join(", ", settings.missing()));
        }
        Map<String, Object> fields = read();
        check(fields);
        try {
            return ClientRegistrations.fromOidcConfiguration(fields);
        } catch (IllegalArgumentException e) {
            throw SsoUnavailable.odd("Its metadata cannot be read: " + e.getMessage(), e);
        }
    }

    private Map<String, Object> read() {
        String address = settings.issuerUri().replaceFirst("/$", "") + "/.well-known/openid-configuration";
        try {
            Map<String, Object> fields =
                    client.get().uri(URI.create(address)).retrieve().body(FIELDS);
            return fields == null ? Map.of() : fields;
        } catch (RestClientException e) {
            throw SsoUnavailable.at(address, e);
        }
    }

    private void check(Map<String, Object> fields) {
        if (!settings.issuerUri().equals(fields.get("issuer"))) {
            throw SsoUnavailable.odd(
                    "It calls itself %s, but zonekeeper.sso.issuer-uri is %s"
                            .formatted(fields.get("issuer"), settings.issuerUri()),
                    null);
        }
        Stream.of("authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint")
                .map(fields::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(address -> !settings.allowPlainHttp() && PlainHttp.isExposed(address))
                .forEach(address -> {
                    throw SsoUnavailable.odd(address + " is plain http beyond this machine", null);
                });
    }
}
