package sandbox.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsoSandboxTests {

    private static final String FLOW = "/oauth2/authorize?response_type=code&client_id=zonekeeper&scope=openid"
            + "&redirect_uri=http://localhost:8080/login/oauth2/code/sso"
            + "&state=s&nonce=n&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    private static SsoSandbox sso;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        sso = SsoSandbox.start(new SsoSandbox.Options(0, "http://localhost:8080", name -> name + "-7"));
    }

    @AfterAll
    static void stop() {
        sso.close();
    }

    @Test
    void leadsAWholeFlowToTheForm() {
        HttpResponse<String> answer = get(FLOW);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(sso.issuer() + "/sign-in");
    }

    @ParameterizedTest
    @CsvSource({
        "&state=s, state",
        "&nonce=n, nonce",
        "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, PKCE",
        "&code_challenge_method=S256, PKCE"
    })
    void refusesAFlowWithoutWhatProtectsIt(String parameter, String named) {
        HttpResponse<String> answer = get(FLOW.replace(parameter, ""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(named);
    }

    @Test
    void refusesPlainPkce() {
        assertThat(get(FLOW.replace("S256", "plain")).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnotherClientOrAddress() {
        assertThat(get(FLOW.replace("client_id=zonekeeper", "client_id=other")).statusCode())
                .isEqualTo(400);
        assertThat(get(FLOW.replace("localhost:8080", "evil.example")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void servesAFormThatMayLeadToTheApplication() {
        HttpResponse<String> form = get("/sign-in");

        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self' http://localhost:8080");
        assertThat(form.body())
                .contains("<title>Sandbox sign-in</title>", "name=\"username\"", "name=\"password\"")
                .contains("viewer", "operator", "admin", "team", "nobody")
                .doesNotContain("viewer-7", "style=", "<script");
    }

    @Test
    void callsItselfByTheAddressThatItListensOn() {
        assertThat(sso.issuer()).isEqualTo("http://127.0.0.1:" + sso.port());
        assertThat(get("/.well-known/openid-configuration").body())
                .contains("\"issuer\":\"" + sso.issuer() + "\"", "\"end_session_endpoint\"", "\"S256\"");
    }

    private HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sso.issuer() + path))
                .header("Accept", "text/html,application/json;q=0.9")
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
