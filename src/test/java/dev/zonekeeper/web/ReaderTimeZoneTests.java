package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;

class ReaderTimeZoneTests {

    @AfterEach
    void readInUtcAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void isTheOneInTheCookie() {
        assertThat(readerWith("Europe/Berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "Zulu", "", " ", "Europe/Atlantis", "+25:00", "../../etc/passwd", "<b>"})
    void isUtcForWhateverElse(String cookie) {
        assertThat(readerWith(cookie)).isEqualTo(ZoneOffset.UTC);
        assertThat(ReaderTimeZone.nameOf(ReaderTimeZone.now())).isEqualTo("UTC");
    }

    @Test
    void isUtcOutsideOfARequest() {
        assertThat(ReaderTimeZone.now()).isEqualTo(ZoneOffset.UTC);
    }

    private static ZoneId readerWith(String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(ReaderTimeZone.COOKIE, cookie));
        LocaleContextHolder.setLocaleContext(new ReaderTimeZone().resolveLocaleContext(request));
        return ReaderTimeZone.now();
    }
}
