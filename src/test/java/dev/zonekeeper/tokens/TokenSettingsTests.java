package dev.zonekeeper.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TokenSettingsTests {

    @Test
    void hasADefaultForEverything() {
        assertThat(bound(Map.of()))
                .isEqualTo(new TokenSettings("main", "zonekeeper/tokens/main", "value", "", Duration.ofSeconds(60)));
    }

    @Test
    void writesPathAndAccountAsTheyAreKept() {
        TokenSettings settings = bound(Map.of("path", "/a/b/", "account-id", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));

        assertThat(settings.path()).isEqualTo("a/b");
        assertThat(settings.accountId()).isEqualTo("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    }

    @ParameterizedTest
    @CsvSource({
        "cached-for, 61s",
        "cached-for, -1s",
        "path, a b",
        "path, ../a",
        "name, ' '",
        "field, ' '",
        "account-id, abc"
    })
    void refusesByTheSettingsName(String name, String value) {
        assertThat(catchThrowable(() -> bound(Map.of(name, value))))
                .hasStackTraceContaining("zonekeeper.tokens." + name);
    }

    private static TokenSettings bound(Map<String, String> values) {
        Map<String, String> named = new java.util.HashMap<>();
        values.forEach((name, value) -> named.put("zonekeeper.tokens." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("zonekeeper.tokens", TokenSettings.class);
    }
}
