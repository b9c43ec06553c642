package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTests extends WithSimulator {

    private static final String ON = "{\"flag\": true}";

    @Test
    void answersAsOrdered() {
        order(
                "[{'path': '/zones/*/flag', 'status': 503, 'headers': {'Retry-After': '20', 'X-Odd': 'yes'}, 'body': {'a': 1}}]");
        HttpResponse<String> response = get(FLAG);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("retry-after")).contains("20");
        assertThat(response.headers().firstValue("x-odd")).contains("yes");
        assertThat(response.body()).isEqualTo("{\"a\":1}");
        assertThat(get(FLAG).statusCode()).isEqualTo(200);
    }

    @Test
    void comesAsOftenAsOrderedAndInTurn() {
        order("[{'path': '/zones/*', 'status': 500, 'times': 2}, {'path': '/zones/*', 'status': 502}]");
        assertThat(get(FLAG).statusCode()).isEqualTo(500);
        assertThat(get(FLAG).statusCode()).isEqualTo(500);
        assertThat(get(FLAG).statusCode()).isEqualTo(502);
        assertThat(get(FLAG).statusCode()).isEqualTo(200);
    }

    @Test
    void comesOnlyWherePathMethodAndTokenAgree() {
        order("[{'path': '/zones', 'method': 'POST', 'status': 500}, {'path': '*', 'token': 'no-logs', 'status': 500},"
                + " {'path': '/zones?page=2*', 'status': 502}]");
        assertThat(get("zones").statusCode()).isEqualTo(200);
        assertThat(get("zones/" + CARDS).statusCode()).isEqualTo(200);
        assertThat(get("zones?page=2").statusCode()).isEqualTo(502);
        assertThat(get("zones", CloudflareSimulator.NO_LOGS_TOKEN).statusCode()).isEqualTo(500);
    }

    @Test
    void isTakenBack() {
        order("[{'path': '*', 'status': 500, 'times': -1}]");
        assertThat(get(FLAG).statusCode()).isEqualTo(500);
        control("DELETE faults");
        assertThat(get(FLAG).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesTheDeedUndoneUnlessOrderedAfterIt() {
        order("[{'path': '*', 'status': 500}, {'path': '*', 'status': 500, 'after': true}]");
        assertThat(post(FLAG, ON).statusCode()).isEqualTo(500);
        assertThat(kept()).isFalse();
        assertThat(post(FLAG, ON).statusCode()).isEqualTo(500);
        assertThat(kept()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 304, 400, 401, 403, 404, 429, 500, 520, 526})
    void knowsAUsualBodyForEachStatus(int status) {
        order("[{'path': '*', 'status': %d}]".formatted(status));
        HttpResponse<String> response = get(FLAG);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("cf-ray")).isPresent();
    }

    @Test
    void isAPageOfHtml() {
        order("[{'path': '*', 'kind': 'html', 'status': 403}, {'path': '*', 'kind': 'html'}]");
        HttpResponse<String> response = get(FLAG);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
        assertThat(get(FLAG).statusCode()).isEqualTo(520);
    }

    @Test
    void succeedsInNothingButTheStatus() {
        order("[{'path': '*', 'kind': 'success-false'}]");
        HttpResponse<String> response = post(FLAG, ON);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("success").asBoolean()).isFalse();
        assertThat(kept()).isFalse();
    }

    @Test
    void leavesMembersOut() {
        order("[{'path': '*', 'kind': 'missing-result'}, {'path': '*', 'kind': 'missing-flag'}]");
        assertThat(json(get(FLAG)).has("result")).isFalse();
        assertThat(json(get(FLAG)).get("result").toString()).isEqualTo("{}");
    }

    @Test
    void readsWhatWasBeforeThePost() {
        order("[{'path': '/zones/*', 'kind': 'stale', 'times': 2}]");
        assertThat(json(get(FLAG)).at("/result/flag").asBoolean()).isFalse();
        post(FLAG, ON);
        assertThat(json(get(FLAG)).at("/result/flag").asBoolean()).isFalse();
        assertThat(json(get(FLAG)).at("/result/flag").asBoolean()).isFalse();
        assertThat(json(get(FLAG)).at("/result/flag").asBoolean()).isTrue();
    }

    @Test
    void saysTheNewValueAndKeepsTheOld() {
        order("[{'path': '/zones/*', 'kind': 'ignored'}]");
        assertThat(json(get(FLAG)).at("/result/flag").asBoolean()).isFalse();
        assertThat(json(post(FLAG, ON)).at("/result/flag").asBoolean()).isTrue();
        assertThat(kept()).isFalse();
    }

    @Test
    void resetsBeforeTheDeed() {
        order("[{'path': '*', 'kind': 'reset-before'}]");
        assertThatThrownBy(() -> post(FLAG, ON)).isInstanceOf(UncheckedIOException.class);
        assertThat(kept()).isFalse();
        assertThat(calls().at("/0/status").asInt()).isZero();
    }

    @Test
    void resetsAndDoesNotMerelyClose() throws IOException {
        order("[{'path': '*', 'kind': 'reset-before'}]");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            String head = "GET /client/v4/zones HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> socket.getInputStream().read()).hasMessage("Connection reset");
        }
    }

    @Test
    void resetsAfterTheDeed() {
        order("[{'path': '*', 'kind': 'reset-after'}]");
        assertThatThrownBy(() -> post(FLAG, ON)).isInstanceOf(UncheckedIOException.class);
        assertThat(kept()).isTrue();
        assertThat(calls().at("/0/status").asInt()).isZero();
    }

    @Test
    void doesItLateAfterAReset() {
        order("[{'path': '/zones/*', 'kind': 'late', 'delayMillis': 50}]");
        assertThatThrownBy(() -> post(FLAG, ON)).isInstanceOf(UncheckedIOException.class);
        await(this::kept);
    }

    @Test
    void doesItWhenItIsTold() {
        order("[{'path': '/zones/*', 'kind': 'late'}]");
        assertThatThrownBy(() -> post(FLAG, ON)).isInstanceOf(UncheckedIOException.class);
        assertThat(kept()).isFalse();
        assertThat(json(control("PUT late")).path("landed").asInt()).isEqualTo(1);
        assertThat(kept()).isTrue();
    }
}
