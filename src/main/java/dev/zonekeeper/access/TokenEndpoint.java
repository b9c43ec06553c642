package dev.zonekeeper.access;

import java.util.Map;
import java.util.Set;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Exchanges a code for an ID token. Spring's own client would wait without end for a provider that hangs. */
@Component
class TokenEndpoint implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

    private static final Set<String> REFUSES_US =
            Set.of(OAuth2ErrorCodes.INVALID_CLIENT, OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
    private static final String NO_TOKEN_ANSWER = "invalid_token_response";

    private final RestClientAuthorizationCodeTokenResponseClient client =
            new RestClientAuthorizationCodeTokenResponseClient();

    TokenEndpoint(SsoSettings settings) {
        client.setRestClient(RestClient.builder()
                .requestFactory(ProviderConnection.within(settings.answerWithin()))
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
            throw told(e, address);
        }
    }

    private static OAuth2AccessTokenResponse requireIdToken(OAuth2AccessTokenResponse answer, String address) {
        Map<String, Object> more = answer.getAdditionalParameters();
        if (more.get(OidcParameterNames.ID_TOKEN) instanceof String token && !token.isBlank()) {
            return answer;
        }
        throw SsoUnavailable.odd(address + " answers without an ID token", null);
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
}
