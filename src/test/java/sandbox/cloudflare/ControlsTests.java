package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ControlsTests extends WithSimulator {

    private static final String ON = "{\"flag\": true}";

    @Test
    void logEachCallWithoutTheTokensValue() {
        get("zones?page=1&per_page=5");
        post(FLAG, ON, CloudflareSimulator.READ_ONLY_TOKEN);
        get("zones", "cfut_" + "0".repeat(40));
        String text = control("GET calls").body();
        JsonNode calls = Json.read(text);
        assertThat(calls).hasSize(3);
        assertThat(calls.get(0).toString())
                .isEqualTo("{\"method\":\"GET\",\"path\":\"/zones?page=1&per_page=5\",\"body\":\"\",\"status\":200,"
                        + "\"tokenName\":\"main\",\"at\":\"2026-11-03T09:00:00Z\"}");
        assertThat(calls.at("/1/body").asString()).isEqualTo(ON);
        assertThat(calls.at("/1/status").asInt()).isEqualTo(403);
        assertThat(calls.at("/1/tokenName").asString()).isEqualTo("read-only");
        assertThat(calls.at("/2/tokenName").isNull()).isTrue();
        assertThat(text).doesNotContain("cfut_");
    }

    @Test
    void clearTheLog() {
        get("zones");
        control("DELETE calls");
        assertThat(calls()).isEmpty();
    }

    @Test
    void holdTheAnswerBackForTheLatency() {
        control("PUT latency?millis=600000");
        CompletableFuture<HttpResponse<String>> answer =
                later(request("zones", CloudflareSimulator.MAIN_TOKEN).build());
        await(() -> calls().size() == 1);
        assertThat(answer).isNotDone();
        control("PUT latency?millis=0");
        assertThat(get("zones").statusCode()).isEqualTo(200);
    }

    @Test
    void answerBesideALimitThatIsReached() {
        control("PUT limit?requests=1&seconds=60");
        get("zones");
        get("zones");
        assertThat(control("GET calls").statusCode()).isEqualTo(200);
    }

    @Test
    void letACallTakeEffectThoughItsCallerIsGone() {
        control("PUT latency?millis=800");
        HttpRequest request = posting(FLAG, ON, CloudflareSimulator.MAIN_TOKEN);
        CompletableFuture<HttpResponse<String>> answer = later(request);
        await(() -> calls().size() == 1);
        answer.cancel(true);
        await(this::kept);
    }

    @Test
    void bringEverythingBack() {
        control("PUT zones?count=100");
        control("PUT latency?millis=1");
        control("PUT limit?requests=1&seconds=60");
        control("PUT flag?zone=" + CARDS + "&flag=true");
        control("PUT token?name=main&status=revoked");
        order("[{'path': '*', 'status': 500, 'times': -1}]");
        get("zones");
        control("POST reset");
        assertThat(calls()).isEmpty();
        assertThat(kept()).isFalse();
        assertThat(json(get("zones")).at("/result_info/total_count").asInt()).isEqualTo(60);
        assertThat(json(control("GET limit")).get("requests").asInt()).isEqualTo(12_000);
    }

    @Test
    void takeAZoneAway() {
        control("PUT zone?zone=" + CARDS + "&gone=true");
        assertThat(refusal(get(FLAG))).startsWith("403/9109");
        assertThat(json(get("zones")).at("/result_info/total_count").asInt()).isEqualTo(59);
    }

    @Test
    void changeAnEntitlement() {
        control("PUT zone?zone=" + CARDS + "&entitled=false");
        assertThat(refusal(get(FLAG))).isEqualTo("401/10000 Unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT zones",
                "PUT zones?count=x",
                "PUT zones?count=-1",
                "PUT latency?millis=-1",
                "PUT limit?requests=0&seconds=1",
                "PUT flag?zone=odd&flag=true",
                "GET flag",
                "PUT zone?zone=odd&gone=true",
                "PUT token?name=odd&status=active",
                "PUT token?name=main&status=odd",
                "PUT token?name=main&permissions=odd",
                "PUT account?account=odd&region=eu"
            })
    void refuseABadOrderInASentence(String line) {
        HttpResponse<String> response = control(line);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).matches("[A-Z].*\\.");
    }

    @Test
    void areNoneOfAnyOtherName() {
        assertThat(control("PUT odd").statusCode()).isEqualTo(404);
    }
}
