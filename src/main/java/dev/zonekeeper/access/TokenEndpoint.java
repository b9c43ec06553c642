package dev.zonekeeper.access;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Exchanges a code for an ID token. Spring's own client would wait without end for a provider that hangs, and at DEBUG it
 * logs the whole form, which holds the client's secret where a provider takes it so.
 */
@Component
class TokenEndpoint implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

    private static final Set<String> REFUSES_US =
            Set.of(OAuth2ErrorCodes.INVALID_CLIENT, OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
    private static final String NO_TOKEN_ANSWER = "invalid_token_response";

    private static final String PLACE_OF_SECRET = "zonekeeper-place-of-client-secret";

    private final SsoSettings.ClientSecret secret;
    private final RestClientAuthorizationCodeTokenResponseClient client =
            new RestClientAuthorizationCodeTokenResponseClient();

    TokenEndpoint(SsoSettings settings) {
        secret = settings.clientSecret();
        client.setParametersCustomizer(TokenEndpoint::holdBackSecret);
        client.setRestClient(RestClient.builder()
                .requestFactory(ProviderConnection.within(settings.answerWithin()))
                .requestInterceptor(new SecretIntoForm(secret))
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
    }

    /**
     * The answer, with an ID token in it that nobody has checked yet.
     *
     * @throws SsoUnavailable if the provider is not there, or answers otherwise than a provider does
     * @throws OAuth2AuthorizationException if it refuses the code
     */
    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
        String address = request.getClientRegistration().getProviderDetails().getTokenUri();
        try {
            return requireIdToken(client.getTokenResponse(request), address);
        } catch (OAuth2AuthorizationException e) {
            throw told(secret.isInAny(e) ? withoutWords(e) : e, address);
        }
    }

    private static OAuth2AccessTokenResponse requireIdToken(OAuth2AccessTokenResponse answer, String address) {
        Map<String, Object> more = answer.getAdditionalParameters();
        if (more.get(OidcParameterNames.ID_TOKEN) instanceof String token && !token.isBlank()) {
            return answer;
        }
        throw SsoUnavailable.odd(address + " answers without an ID token", null);
    }

    private static void holdBackSecret(MultiValueMap<String, String> form) {
        form.computeIfPresent(OAuth2ParameterNames.CLIENT_SECRET, (name, held) -> List.of(PLACE_OF_SECRET));
    }

    /** What is left of a refusal that repeats the secret: which it is, without what they said. */
    private static OAuth2AuthorizationException withoutWords(OAuth2AuthorizationException refused) {
        boolean isOfUs = refused.getCause() instanceof HttpClientErrorException.Unauthorized;
        String code =
                isOfUs ? OAuth2ErrorCodes.INVALID_CLIENT : refused.getError().getErrorCode();
        return new OAuth2AuthorizationException(
                new OAuth2Error(code, "The answer repeats the client's secret, so it is not shown", null));
    }

    private static RuntimeException told(OAuth2AuthorizationException failure, String address) {
        String code = failure.getError().getErrorCode();
        if (REFUSES_US.contains(code) || failure.getCause() instanceof HttpClientErrorException.Unauthorized) {
            return SsoUnavailable.refusesUs(address + " refuses the client id or its secret", failure);
        }
        if (failure.getCause() instanceof RestClientException cause) {
            return SsoUnavailable.at(address, cause);
        }
        return NO_TOKEN_ANSWER.equals(code)
                ? SsoUnavailable.odd(address + " does not answer as a provider does", failure)
                : failure;
    }

    /** Puts the secret where its place was kept, when nothing reads the form any more but the wire. */
    private record SecretIntoForm(SsoSettings.ClientSecret secret) implements ClientHttpRequestInterceptor {

        @Override
        public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
                throws IOException {
            String encoded = URLEncoder.encode(secret.value(), StandardCharsets.UTF_8);
            String form = new String(body, StandardCharsets.UTF_8).replace(PLACE_OF_SECRET, encoded);
            return execution.execute(request, form.getBytes(StandardCharsets.UTF_8));
        }
    }
}
