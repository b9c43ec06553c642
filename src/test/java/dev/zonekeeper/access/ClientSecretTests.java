package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import dev.zonekeeper.vault.EverythingLogged;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

/** The client's secret reaches the provider and nobody else, whichever way the provider takes it. */
class ClientSecretTests {

    private static final String SECRET = "CANARY+client/\"<&>=%7Qx2mZ9kLw";
    private static final String TAIL = "x2mZ9kLw";

    private final AtomicReference<String> received = new AtomicReference<>("");
    private HttpServer provider;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            received.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String repeated = SECRET.replace("\"", "\\\"");
            byte[] answer = ("{\"error\":\"invalid_client\",\"error_description\":\"Wrong secret " + repeated + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(401, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_secret_basic", "client_secret_post"})
    void neitherLogsNorThrowsTheSecret(String method) {
        try (EverythingLogged log = new EverythingLogged()) {
            Throwable thrown = catchThrowable(() ->
                    new TokenEndpoint(settings()).getTokenResponse(request(new ClientAuthenticationMethod(method))));

            assertThat(thrown).isInstanceOf(AuthenticationException.class);
            assertThat(EverythingLogged.printed(thrown)).doesNotContain("CANARY", TAIL);
            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("CANARY") || line.contains(TAIL));
        }
        String encoded = "client_secret=" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        assertThat(received.get().contains(encoded)).isEqualTo(method.endsWith("post"));
    }

    private static SsoSettings settings() {
        return new SsoSettings(
                "http://127.0.0.1:1",
                "zonekeeper",
                new SsoSettings.ClientSecret(SECRET),
                "SSO",
                List.of(),
                false,
                Duration.ofSeconds(5));
    }

    private OAuth2AuthorizationCodeGrantRequest request(ClientAuthenticationMethod method) {
        ClientRegistration client = ClientRegistration.withRegistrationId("sso")
                .clientId("zonekeeper")
                .clientSecret(SECRET)
                .clientAuthenticationMethod(method)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/back")
                .authorizationUri("http://127.0.0.1:1/authorize")
                .tokenUri("http://127.0.0.1:" + provider.getAddress().getPort() + "/token")
                .build();
        OAuth2AuthorizationRequest sent = OAuth2AuthorizationRequest.authorizationCode()
                .clientId("zonekeeper")
                .authorizationUri("http://127.0.0.1:1/authorize")
                .redirectUri("http://localhost/back")
                .state("state")
                .build();
        OAuth2AuthorizationResponse came = OAuth2AuthorizationResponse.success("code")
                .redirectUri("http://localhost/back")
                .state("state")
                .build();
        return new OAuth2AuthorizationCodeGrantRequest(client, new OAuth2AuthorizationExchange(sent, came));
    }
}
