package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuthenticationTests extends WithSimulator {

    private static final String ACCOUNT_VERIFY = "accounts/" + CloudflareSimulator.KESTREL_BANK + "/tokens/verify";

    @Test
    void refusesARequestWithoutCredentials() {
        HttpRequest bare = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "zones"))
                .build();
        assertThat(refusal(send(bare))).startsWith("400/9106 Missing X-Auth-Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer short", "Basic dXNlcjpwYXNz", "Bearer 0123456789abcdef0123456789abcdef01234"})
    void refusesAMalformedHeader(String header) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "zones"))
                .header("Authorization", header)
                .build();
        HttpResponse<String> response = send(request);
        assertThat(refusal(response)).isEqualTo("400/6003 Invalid request headers");
        assertThat(json(response).at("/errors/0/error_chain/0/code").asInt()).isEqualTo(6111);
    }

    @Test
    void refusesAnUnknownToken() {
        assertThat(refusal(get("zones", "cfut_" + "0".repeat(40)))).isEqualTo("401/1000 Invalid API Token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "expired", "revoked"})
    void refusesATokenThatIsNotActive(String status) {
        control("PUT token?name=main&status=" + status);
        assertThat(refusal(get("zones"))).isEqualTo("401/1000 Invalid API Token");
        control("PUT token?name=main&status=active");
        assertThat(get("zones").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesATokenPastItsLastDay() {
        assertThat(refusal(get("zones", CloudflareSimulator.EXPIRED_TOKEN))).isEqualTo("401/1000 Invalid API Token");
        assertThat(json(get("user/tokens/verify", CloudflareSimulator.EXPIRED_TOKEN))
                        .get("result")
                        .toString())
                .contains("\"status\":\"expired\"", "\"expires_on\":\"2025-12-31T00:00:00Z\"");
    }

    @Test
    void verifiesAUsersToken() {
        JsonNode answer = json(get("user/tokens/verify"));
        assertThat(answer.at("/result/status").asString()).isEqualTo("active");
        assertThat(answer.at("/messages/0/code").asInt()).isEqualTo(10000);
    }

    @Test
    void verifiesAnAccountsToken() {
        assertThat(json(get(ACCOUNT_VERIFY, CloudflareSimulator.ACCOUNT_TOKEN))
                        .at("/result/status")
                        .asString())
                .isEqualTo("active");
    }

    @Test
    void knowsNoTokenOfTheOtherStore() {
        String other = "accounts/" + CloudflareSimulator.ATLAS_MEDIA + "/tokens/verify";
        assertThat(refusal(get("user/tokens/verify", CloudflareSimulator.ACCOUNT_TOKEN)))
                .isEqualTo("401/1000 Invalid API Token");
        assertThat(refusal(get(ACCOUNT_VERIFY))).isEqualTo("401/1000 Invalid API Token");
        assertThat(refusal(get(other, CloudflareSimulator.ACCOUNT_TOKEN))).isEqualTo("401/1000 Invalid API Token");
    }

    @Test
    void letsNoTokenReadTokens() {
        assertThat(refusal(get("user/tokens"))).startsWith("403/9109");
    }
}
