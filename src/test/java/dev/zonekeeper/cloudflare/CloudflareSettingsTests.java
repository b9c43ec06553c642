package dev.zonekeeper.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** Where a token may be sent, and what the settings take. */
class CloudflareSettingsTests {

    @Test
    void areCloudflareItselfByDefault() {
        CloudflareSettings settings = bound(Map.of());

        assertThat(settings.baseUrl()).hasToString("https://api.cloudflare.com/client/v4");
        assertThat(settings.requests()).isEqualTo(1200);
        assertThat(settings.window()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.answerLimit()).isEqualTo(DataSize.ofMegabytes(8));
        assertThat(settings.allowPlainHttp()).isFalse();
        assertThat(settings.allowHost()).isNull();
    }

    @Test
    void dropTheSlashAtTheEnd() {
        assertThat(bound(Map.of("base-url", "http://localhost:8081/client/v4/")).baseUrl())
                .hasToString("http://localhost:8081/client/v4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.cloudflare.com/client/v4",
                "http://localhost:8081/client/v4",
                "http://127.0.0.1:8081/client/v4",
                "http://[::1]:8081/client/v4"
            })
    void leadToCloudflareOrToThisMachine(String address) {
        assertThatCode(() -> BaseUrlCheck.check(URI.create(address), null, false))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.cloudflare.com.evil.example/client/v4",
                "https://evil.example/api.cloudflare.com",
                "https://api.cloudflare.com@evil.example/client/v4",
                "https://localhost.evil.example/client/v4",
                "http://127.0.0.1.evil.example/client/v4",
                "https://cloudflare.com/client/v4"
            })
    void leadNowhereElseUnlessASettingNamesTheHost(String address) {
        URI url = URI.create(address);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrlCheck.check(url, null, true))
                .withMessageContaining("allow-host")
                .withMessageContaining(url.getHost());
        assertThatIllegalArgumentException().isThrownBy(() -> BaseUrlCheck.check(url, "other.example", true));
        assertThatCode(() -> BaseUrlCheck.check(url, url.getHost(), true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.cloudflare.com/client/v4", "http://proxy.example/client/v4"})
    void arePlainHttpBeyondThisMachineOnlyWhereASettingAllowsIt(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrlCheck.check(URI.create(address), "proxy.example", false))
                .withMessageContaining("allow-plain-http");
        assertThatCode(() -> BaseUrlCheck.check(URI.create(address), "proxy.example", true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://api.cloudflare.com/client/v4", "/client/v4", "api.cloudflare.com", "https:///client/v4"})
    void areAnHttpAddress(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrlCheck.check(URI.create(address), null, true))
                .withMessageContaining("not an http address");
    }

    @Test
    void areCheckedWhenTheyAreBound() {
        assertThat(refusal("base-url", "https://evil.example/client/v4")).contains("allow-host");
        assertThat(refusal("requests", "49")).contains("at least 50");
        assertThat(refusal("answer-within", "21s")).contains("at most 20s");
    }

    private static String refusal(String setting, String value) {
        try {
            bound(Map.of(setting, value));
            return "";
        } catch (RuntimeException refused) {
            Throwable cause = refused;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return String.valueOf(cause.getMessage());
        }
    }

    private static CloudflareSettings bound(Map<String, String> settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("zonekeeper.cloudflare." + name, value));
        return new Binder(source).bindOrCreate("zonekeeper.cloudflare", CloudflareSettings.class);
    }
}
