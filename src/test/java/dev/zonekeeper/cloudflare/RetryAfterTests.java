package dev.zonekeeper.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/** {@code Retry-After} in all its forms. */
class RetryAfterTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "30, 30",
        "' 30 ', 30",
        "7.5, 8",
        "1, 1",
        "0.2, 1",
        "'Tue, 24 Nov 2026 12:01:30 GMT', 90",
        "90000, 90000",
        "99999999999, 99999999999",
        "'Tue, 24 Nov 2099 12:01:30 GMT', 2303683290"
    })
    void waitsAsLongAsTheHeaderSays(String header, long seconds) {
        assertThat(wait(header, "")).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999999", "1e300", "Infinity", "999999999999"})
    void staysInTheYearsThatCanBeWritten(String header) {
        assertThat(NOW.plus(wait(header, ""))).isEqualTo("9999-12-31T23:59:59Z");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0", "-1", "", "soon", "30, 60", "NaN", "Tue, 24 Nov 2026 11:58:30 GMT", "Tue, 99 Nov"})
    void waitsAMinuteWhereTheHeaderSaysNothingOfUse(String header) {
        assertThat(wait(header, "")).isEqualTo(Duration.ofMinutes(1));
        assertThat(wait(header, "{\"retry_after\":-3}")).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"retry_after\":30}", "{\"retry_after\":\"30\"}", "{\"retry_after\":29.5}"})
    void readsTheBodyWhereTheHeaderIsOfNoUse(String body) {
        assertThat(wait("0", body)).isEqualTo(Duration.ofSeconds(30));
        assertThat(wait(null, body)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void believesTheHeaderFirst() {
        assertThat(wait("5", "{\"retry_after\":30}")).isEqualTo(Duration.ofSeconds(5));
    }

    private static Duration wait(String header, String body) {
        HttpHeaders headers = new HttpHeaders();
        if (header != null) {
            headers.set("Retry-After", header);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        RawAnswer answer = RawAnswer.of(BearerToken.of(Calls.VALUE), HttpStatusCode.valueOf(429), headers, bytes);
        return Duration.between(NOW, RetryAfter.until(answer, NOW));
    }
}
