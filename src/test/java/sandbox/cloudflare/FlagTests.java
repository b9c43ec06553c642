package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagTests extends WithSimulator {

    @Test
    void isReadAndSwitched() {
        assertThat(flag(get(FLAG))).isFalse();
        assertThat(flag(post(FLAG, "{\"flag\": true}"))).isTrue();
        assertThat(flag(get(FLAG))).isTrue();
        assertThat(flag(post(FLAG, "{\"flag\": false}"))).isFalse();
        assertThat(flag(get(FLAG))).isFalse();
    }

    @Test
    void isChangedElsewhere() {
        control("PUT flag?zone=" + CARDS + "&flag=true");
        assertThat(flag(get(FLAG))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"atlasquiz.example", "atlas-events.com.au", "bergen-freight.no", "kestrel-wealth.ch"})
    void isRefusedWithoutTheEntitlement(String name) {
        String path = "zones/" + CloudflareSimulator.zoneId(name) + "/logs/control/retention/flag";
        assertThat(refusal(get(path))).isEqualTo("401/10000 Unauthorized");
        assertThat(refusal(post(path, "{\"flag\": true}"))).isEqualTo("401/10000 Unauthorized");
    }

    @Test
    void isRefusedWithoutThePermission() {
        String body = "{\"flag\": true}";
        assertThat(get(FLAG, CloudflareSimulator.READ_ONLY_TOKEN).statusCode()).isEqualTo(200);
        assertThat(refusal(post(FLAG, body, CloudflareSimulator.READ_ONLY_TOKEN)))
                .isEqualTo("403/10000 Authentication error");
        assertThat(refusal(get(FLAG, CloudflareSimulator.NO_LOGS_TOKEN))).isEqualTo("403/10000 Authentication error");
    }

    @Test
    void followsTheTokensPermissions() {
        control("PUT token?name=main&permissions=zone:Zone%20Read,zone:Logs%20Read");
        assertThat(get(FLAG).statusCode()).isEqualTo(200);
        assertThat(refusal(post(FLAG, "{\"flag\": true}"))).isEqualTo("403/10000 Authentication error");
    }

    @Test
    void staysOffUnderAnEuLogRegion() {
        control("PUT flag?zone=" + CARDS + "&flag=true");
        control("PUT account?account=" + CloudflareSimulator.KESTREL_BANK + "&region=eu");
        assertThat(flag(get(FLAG))).isFalse();
        assertThat(refusal(post(FLAG, "{\"flag\": true}")))
                .startsWith("400/1001")
                .contains("eu");
        assertThat(post(FLAG, "{\"flag\": false}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"flag\": tru | 400/6007 Malformed JSON in request body",
                "''             | 400/1001 flag must be a boolean",
                "{}             | 400/1001 flag must be a boolean",
                "{\"flag\": 1}  | 400/1001 flag must be a boolean",
                "[true]         | 400/1001 flag must be a boolean",
                "true           | 400/1001 flag must be a boolean"
            })
    void refusesABadBody(String body, String expected) {
        assertThat(refusal(post(FLAG, body))).isEqualTo(expected);
        assertThat(kept()).isFalse();
    }

    @Test
    void refusesABodyThatIsNotDeclaredAsJson() {
        HttpResponse<String> response = send(request(FLAG, CloudflareSimulator.MAIN_TOKEN)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"flag\": true}"))
                .build());
        assertThat(json(response).at("/errors/0/error_chain/0/code").asInt()).isEqualTo(6105);
    }

    private static boolean flag(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return json(response).at("/result/flag").asBoolean();
    }
}
