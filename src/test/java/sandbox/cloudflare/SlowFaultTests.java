package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class SlowFaultTests extends WithSimulator {

    private static final String ON = "{\"flag\": true}";

    @Test
    void neverAnswers() {
        order("[{'path': '*', 'kind': 'timeout'}]");
        CompletableFuture<HttpResponse<String>> answer = later(posting(FLAG, ON, CloudflareSimulator.MAIN_TOKEN));
        await(() -> calls().size() == 1 && json(control("GET faults")).isEmpty());
        assertThat(answer).isNotDone();
        assertThat(kept()).isFalse();
        assertThat(calls().at("/0/status").asInt()).isZero();
        simulator.close();
        assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void neverAnswersThoughItIsDone() {
        order("[{'path': '*', 'kind': 'timeout', 'after': true}]");
        CompletableFuture<HttpResponse<String>> answer = later(posting(FLAG, ON, CloudflareSimulator.MAIN_TOKEN));
        await(this::kept);
        assertThat(answer).isNotDone();
    }

    @Test
    void dripsTheWholeAnswer() {
        order("[{'path': '*', 'kind': 'drip', 'delayMillis': 1}]");
        HttpResponse<String> response = post(FLAG, ON);
        assertThat(json(response).at("/result/flag").asBoolean()).isTrue();
        assertThat(kept()).isTrue();
    }

    @Test
    void cutsTheAnswerInHalf() {
        order("[{'path': '*', 'kind': 'truncated'}]");
        assertThatThrownBy(() -> post(FLAG, ON)).isInstanceOf(UncheckedIOException.class);
        assertThat(kept()).isTrue();
        assertThat(calls().at("/0/status").asInt()).isEqualTo(200);
    }

    @Test
    void goesOnForEver() throws Exception {
        order("[{'path': '*', 'kind': 'endless', 'delayMillis': 1}]");
        HttpResponse<InputStream> response =
                http.send(request("zones", CloudflareSimulator.MAIN_TOKEN).build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(body.readNBytes(2_000_000))
                    .hasSize(2_000_000)
                    .startsWith("{\"success\":true,".getBytes(StandardCharsets.UTF_8));
        }
    }
}
