package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the provider says of itself; an application that has taken it keeps it, so none of these may be taken. */
class ProviderMetadataTests {

    private static final String PATH = "/.well-known/openid-configuration";
    private static final String ODD = "The sign-in provider answers with something else";
    private static OwnProvider provider;
    private static AccessServer server;

    @BeforeAll
    static void start() {
        provider = new OwnProvider();
        server = AccessServer.start(AccessServer.trusting(provider.issuer()));
    }

    @AfterAll
    static void close() {
        server.close();
        provider.close();
    }

    @BeforeEach
    void reset() {
        provider.reset();
    }

    static Stream<Map<String, Object>> oddities() {
        return Stream.of(
                Map.of("issuer", "https://evil.example"),
                Map.of("issuer", 7),
                Map.of("jwks_uri", ""),
                Map.of("jwks_uri", "no address"),
                Map.of("jwks_uri", "ftp://127.0.0.1/keys"),
                Map.of("jwks_uri", "http://sso.example/keys"),
                Map.of("jwks_uri", List.of()),
                Map.of("token_endpoint", "http://sso.example/token"),
                Map.of("token_endpoint", "token"),
                Map.of("token_endpoint", 7),
                Map.of("authorization_endpoint", "javascript:alert(1)"),
                Map.of("authorization_endpoint", ""),
                Map.of("end_session_endpoint", "javascript:alert(1)"),
                Map.of("end_session_endpoint", "http://127.0.0.1:1/x;default-src *"),
                Map.of("end_session_endpoint", "no address"),
                Map.of("id_token_signing_alg_values_supported", "RS256"),
                Map.of("token_endpoint_auth_methods_supported", 7),
                Map.of("subject_types_supported", 7));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void areNotTakenWhereTheyCannotBeMeant(Map<String, Object> odd) {
        provider.metadata(odd);

        HttpResponse<String> page = signIn(server);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains(ODD);
        assertThat(provider.visits("/authorize")).isZero();
    }

    static Stream<ProviderAnswer> answers() {
        return Stream.of(
                ProviderAnswer.of(200, "text/html", "<h1>Hello</h1>"),
                ProviderAnswer.json(200, "[]"),
                ProviderAnswer.json(200, "{"),
                ProviderAnswer.json(200, "null"),
                ProviderAnswer.json(404, "{}"),
                ProviderAnswer.json(200, " ".repeat(5_000_000) + "{}"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void areNotTakenFromAnAnswerThatIsNone(ProviderAnswer answer) {
        provider.answer(PATH, answer);

        assertThat(signIn(server).body()).contains(ODD);
    }

    @Test
    void ofADeadProviderAreAskedForAgain() {
        try (AccessServer other = AccessServer.start(AccessServer.trusting(provider.issuer()))) {
            provider.answer(PATH, ProviderAnswer.of(502, "text/html", "Bad gateway"));
            HttpResponse<String> page = signIn(other);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The sign-in provider does not answer", "Try again");

            provider.answerWell(PATH);
            assertThat(signIn(other).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> signIn(AccessServer server) {
        Browser browser = new Browser(server);
        return browser.follow(browser.get("/me"));
    }
}
