package dev.zonekeeper.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids and token values check themselves. */
class ValueTests {

    private static final String HEX = "023e105f4ecef8ad9ca31a8372d0c353";

    @Test
    void idsAreKeptInLowerCase() {
        assertThat(new ZoneId(HEX.toUpperCase(Locale.ROOT))).hasToString(HEX);
        assertThat(new AccountId(HEX.toUpperCase(Locale.ROOT))).hasToString(HEX);
        assertThat(ZoneId.matches(HEX)).isTrue();
        assertThat(AccountId.matches(HEX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "023e105f4ecef8ad9ca31a8372d0c35",
                "023e105f4ecef8ad9ca31a8372d0c3533",
                "023e105f4ecef8ad9ca31a8372d0c35g",
                "023e105f4ecef8ad9ca31a8372d0c35/",
                "023e105f4ecef8ad9ca31a8372d0c353\n",
                "０23e105f4ecef8ad9ca31a8372d0c353"
            })
    void idsAreNothingBut32HexCharacters(String text) {
        assertThat(ZoneId.matches(text)).isFalse();
        assertThat(AccountId.matches(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ZoneId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(text));
    }

    @Test
    void aTokenIsTrimmedAndShowsItselfInTheHeaderOnly() {
        BearerToken token = BearerToken.of(" \t" + Calls.VALUE + "\r\n");

        assertThat(token.header()).isEqualTo("Bearer " + Calls.VALUE);
        assertThat(token).hasToString("BearerToken[not shown]").isNotInstanceOf(Serializable.class);
        assertThat("a text with " + token).doesNotContain(Calls.VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CANARY-too-short",
                "CANARY-with-a-blank inside-of-it-0123456789-0123456789",
                "CANARY-with-a-line\nend-0123456789-0123456789-0123456789",
                "CANARY-with-an-ümlaut-0123456789-0123456789-0123456789",
                "Bearer CANARY-0123456789-0123456789-0123456789-0123456789"
            })
    void whatCannotBeATokenIsRefusedWithoutShowingIt(String text) {
        assertThatThrownBy(() -> BearerToken.of(text))
                .isInstanceOf(MalformedToken.class)
                .hasMessageContaining(text.length() + " characters")
                .hasNoCause()
                .message()
                .doesNotContain("CANARY");
    }

    @Test
    void aTokenHas40To128Characters() {
        assertThat(BearerToken.of("x".repeat(40))).isNotNull();
        assertThat(BearerToken.of("x".repeat(128))).isNotNull();
        assertThatThrownBy(() -> BearerToken.of("x".repeat(39))).isInstanceOf(MalformedToken.class);
        assertThatThrownBy(() -> BearerToken.of("x".repeat(129))).isInstanceOf(MalformedToken.class);
    }
}
