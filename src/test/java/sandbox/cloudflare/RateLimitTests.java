package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RateLimitTests extends WithSimulator {

    @Test
    void blocksForOneWindowAndSaysHowLong() {
        control("PUT limit?requests=3&seconds=60");
        assertThat(statuses(3)).isEqualTo("200 200 200 ");
        HttpResponse<String> refused = get("zones/" + CARDS);
        assertThat(refusal(refused)).startsWith("429/10100 More than 3 requests per 60 seconds reached");
        assertThat(refused.headers().firstValue("retry-after")).contains("60");
        clock.advance(Duration.ofMillis(59_500));
        assertThat(get("zones/" + CARDS).headers().firstValue("retry-after")).contains("1");
        clock.advance(Duration.ofMillis(500));
        assertThat(statuses(1)).isEqualTo("200 ");
    }

    @Test
    void tellsTheWorstWindowAndTheRefusals() {
        control("PUT limit?requests=3&seconds=60");
        statuses(5);
        JsonNode limit = json(control("GET limit"));
        assertThat(limit.get("peakInAnyWindow").asInt()).isEqualTo(5);
        assertThat(limit.get("refused").asInt()).isEqualTo(2);
    }

    @Test
    void countsAllTokensOfAUserTogether() {
        control("PUT limit?requests=1&seconds=60");
        assertThat(get("zones").statusCode()).isEqualTo(200);
        assertThat(get("zones", CloudflareSimulator.READ_ONLY_TOKEN).statusCode())
                .isEqualTo(429);
        assertThat(get("zones", CloudflareSimulator.ACCOUNT_TOKEN).statusCode()).isEqualTo(200);
        assertThat(get("zones", CloudflareSimulator.NO_LOGS_TOKEN).statusCode()).isEqualTo(200);
    }

    @Test
    void isDoneWithWhatCameBeforeItWasSet() {
        control("PUT limit?requests=1&seconds=60");
        statuses(3);
        control("PUT limit?requests=2&seconds=60");
        assertThat(statuses(2)).isEqualTo("200 200 ");
        assertThat(json(control("GET limit")).get("refused").asInt()).isZero();
    }

    @Test
    void isTwelveThousandInFiveMinutesAtTheStart() {
        JsonNode limit = json(control("GET limit"));
        assertThat(limit.get("requests").asInt()).isEqualTo(12_000);
        assertThat(limit.get("seconds").asInt()).isEqualTo(300);
    }

    private String statuses(int count) {
        StringBuilder statuses = new StringBuilder();
        for (int i = 0; i < count; i++) {
            statuses.append(get("zones/" + CARDS).statusCode()).append(' ');
        }
        return statuses.toString();
    }
}
