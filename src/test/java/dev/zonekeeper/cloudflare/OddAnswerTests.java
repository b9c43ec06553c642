package dev.zonekeeper.cloudflare;

import static dev.zonekeeper.cloudflare.Calls.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that the API never gives, and requests as they look on the wire. */
class OddAnswerTests {

    private static final Operation<Boolean> READ = new ReadRetentionFlag(ZONE);
    private static final Operation<Boolean> WRITE = new SetRetentionFlag(ZONE, true);

    @Test
    void sendsOneRequestWithTheTokenAndTheBody() {
        try (RawServer server = RawServer.saying(200, RawServer.flag(true), "cf-ray: 8f1c2d3e4a5b6c7d-FRA");
                Calls calls = new Calls(server.url())) {
            Answer<Boolean> answer = calls.call(WRITE);

            assertThat(answer).isEqualTo(new Answer<>(true, "8f1c2d3e4a5b6c7d-FRA"));
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request)
                            .startsWith("POST /client/v4/zones/" + ZONE + "/logs/control/retention/flag HTTP/1.1\r\n")
                            .containsOnlyOnce("Bearer ")
                            .containsIgnoringCase("\r\nauthorization: Bearer " + Calls.VALUE + "\r\n")
                            .containsIgnoringCase("\r\ncontent-type: application/json")
                            .doesNotContainIgnoringCase("cookie:")
                            .endsWith("\r\n\r\n{\"flag\": true}"));
        }
    }

    @Test
    void sendsNoCookieBack() {
        try (RawServer server = RawServer.saying(200, RawServer.flag(true), "Set-Cookie: __cf_bm=x; Path=/");
                Calls calls = new Calls(server.url())) {
            calls.call(READ);
            calls.call(READ);

            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request).doesNotContainIgnoringCase("cookie:"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        try (RawServer elsewhere = RawServer.saying(200, RawServer.flag(true));
                RawServer server = RawServer.saying(status, "", "Location: " + elsewhere.url() + "/zones");
                Calls calls = new Calls(server.url())) {

            assertThat(calls.failure(READ).kind()).isEqualTo(Kind.BROKEN);
            assertThat(calls.failure(WRITE).status()).isEqualTo(status);
            assertThat(elsewhere.requests()).isEmpty();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        String body =
                "{\"future\":[{\"a\":1}],\"success\":true,\"errors\":null,\"messages\":[{\"code\":10000,\"type\":null}],"
                        + "\"result\":{\"flag\":false,\"more\":{}},\"result_info\":7}";
        try (RawServer server = RawServer.saying(200, body, "X-Future: 1");
                Calls calls = new Calls(server.url())) {
            assertThat(calls.call(READ).value()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"success\":true,\"result\":{\"flag\":tr",
                "[{\"success\":true}]",
                "true",
                "Authorization failed",
                "<html>ok</html>",
                "{\"result\":{\"flag\":true}}",
                "{\"success\":null,\"result\":{\"flag\":true}}"
            })
    void isBrokenByWhatIsNoEnvelope(String body) {
        try (RawServer server = RawServer.saying(200, body);
                Calls calls = new Calls(server.url())) {
            CloudflareFailed failed = calls.failure(READ);

            assertThat(failed.kind()).isEqualTo(Kind.BROKEN);
            assertThat(failed.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization failed", "", "<html>no</html>", "{\"errors\":{\"code\":\"x\"}}"})
    void isRefusedBy4xxInWhateverForm(String body) {
        try (RawServer server = RawServer.saying(403, body);
                Calls calls = new Calls(server.url())) {
            CloudflareFailed failed = calls.failure(READ);

            assertThat(failed.kind()).isEqualTo(Kind.REFUSED);
            assertThat(failed.code()).isZero();
        }
    }

    @Test
    void tellsTheCausesThatHideInTheChain() {
        String body =
                "{\"success\":false,\"errors\":[{\"code\":6003,\"message\":\"Invalid request headers\",\"error_chain\":"
                        + "[{\"code\":6111,\"message\":\"Invalid format for Authorization header\"}]}]}";
        try (RawServer server = RawServer.saying(400, body);
                Calls calls = new Calls(server.url())) {
            assertThat(calls.failure(READ))
                    .hasMessageContaining(
                            "400, code 6003, \u201cInvalid request headers; 6111 Invalid format for Authorization header\u201d");
        }
    }

    @Test
    void losesNotTheInnermostCauseHoweverDeepAndLong() {
        String body = "{\"success\":false,\"errors\":[{\"code\":1004,\"message\":\"" + "far too long ".repeat(50)
                + "\",\"error_chain\":[{\"code\":7,\"message\":\"middle\",\"error_chain\":[{\"code\":6112,\"message\":\"the\\ncause\"}]},{\"code\":9}]}]}";
        try (RawServer server = RawServer.saying(400, body);
                Calls calls = new Calls(server.url())) {
            assertThat(calls.failure(READ).getMessage())
                    .contains("code 1004, \u201cfar too long", " \u2026 ", "7 middle; 6112 the cause; 9\u201d")
                    .hasSizeLessThan(600);
        }
    }

    @Test
    void readsNoAnswerBeyondTheLimit() {
        String body = "{\"success\":true,\"filler\":\"" + "x".repeat(300_000) + "\",\"result\":{\"flag\":true}}";
        try (RawServer server = RawServer.saying(200, body);
                Calls calls = new Calls(server.url())) {
            assertThat(calls.failure(READ).kind()).isEqualTo(Kind.BROKEN);
            assertThat(calls.failure(READ)).hasMessageContaining("its answer did not end");
        }
    }

    @Test
    void readsNoAnswerThatNeverEnds() {
        try (RawServer server = new RawServer((number, request, connection) -> {
                    RawServer.write(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (!connection.isClosed()) {
                        RawServer.write(connection, "400\r\n" + "[".repeat(1024) + "\r\n");
                    }
                });
                Calls calls = new Calls(server.url())) {
            assertThat(calls.failure(READ).kind()).isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void waitsNoLongerThanTheSettingForAnAnswerOrItsEnd() {
        try (RawServer silent = new RawServer((number, request, connection) -> {});
                RawServer halting = new RawServer((number, request, connection) ->
                        RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"));
                Calls toSilent = new Calls(Calls.settings(silent.url(), Duration.ofMillis(300)));
                Calls toHalting = new Calls(Calls.settings(halting.url(), Duration.ofMillis(300)))) {

            assertThat(toSilent.failure(WRITE).kind()).isEqualTo(Kind.NO_ANSWER);
            assertThat(toHalting.failure(WRITE).kind()).isEqualTo(Kind.NO_ANSWER);
            assertThat(silent.requests()).hasSize(1);
            assertThat(halting.requests()).hasSize(1);
        }
    }

    @Test
    void hasSentNothingWhereNobodyListens() {
        RawServer gone = RawServer.saying(200, "");
        gone.close();
        try (Calls calls = new Calls(gone.url())) {
            CloudflareFailed failed = calls.failure(WRITE);

            assertThat(failed.kind()).isEqualTo(Kind.NOT_SENT);
            assertThat(failed).hasMessageContaining("Nothing was sent");
        }
    }

    @Test
    void doesNotRepeatAWriteOnAConnectionThatWasStale() {
        try (RawServer server = new RawServer((number, request, connection) -> {
                    if (number == 2) {
                        RawServer.reset(connection);
                    } else {
                        RawServer.say(connection, 200, RawServer.flag(true));
                    }
                });
                Calls calls = new Calls(server.url())) {
            calls.call(READ);

            assertThatThrownBy(() -> calls.cloudflare.call(WRITE, calls.token, Priority.BACKGROUND))
                    .isInstanceOfSatisfying(
                            CloudflareFailed.class,
                            failed -> assertThat(failed.kind()).isEqualTo(Kind.NO_ANSWER));
            calls.call(READ);
            assertThat(server.lines())
                    .extracting(line -> line.substring(0, line.indexOf(' ')))
                    .containsExactly("GET", "POST", "GET");
        }
    }

    @Test
    void asksNotAgainBeforeTheTimeThatABrokenAnswerNames() {
        try (RawServer server = RawServer.saying(503, "", "Retry-After: 20");
                Calls calls = new Calls(server.url())) {
            assertThatThrownBy(() -> calls.cloudflare.call(READ, calls.token, Priority.BACKGROUND))
                    .isInstanceOfSatisfying(CloudflareFailed.class, failed -> {
                        assertThat(failed.kind()).isEqualTo(Kind.BROKEN);
                        assertThat(failed.until()).isEqualTo(StoppedClock.NOON.plusSeconds(20));
                    });
            assertThat(server.requests()).hasSize(1);

            assertThat(calls.failure(WRITE))
                    .hasMessageContaining("calls again from 24 Nov 2026, 12:00:20 UTC on")
                    .satisfies(next -> assertThat(next.status()).isZero());
            assertThat(server.requests()).hasSize(1);
        }
    }
}
