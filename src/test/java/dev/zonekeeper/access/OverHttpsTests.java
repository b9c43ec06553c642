package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.SessionCookieConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class OverHttpsTests {

    private final Installation https = installation("https://zk.example");
    private final Installation plain = installation("http://localhost:8080");

    @Test
    void theCookieIsSecureAndOfThisHostOnly() {
        SessionCookieConfig cookie = cookie(https);

        assertThat(cookie.getName()).isEqualTo("__Host-zonekeeper");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void thePlainCookieHasAPlainName() {
        SessionCookieConfig cookie = cookie(plain);

        assertThat(cookie.getName()).isEqualTo("zonekeeper");
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    @Test
    void browsersAreToldToStayWithHttps() {
        assertThat(headers(https).getHeader("Strict-Transport-Security")).startsWith("max-age=");
        assertThat(headers(plain).getHeader("Strict-Transport-Security")).isNull();
    }

    private static SessionCookieConfig cookie(Installation installation) {
        MockServletContext context = new MockServletContext();
        new SessionCookie(installation).onStartup(context);
        return context.getSessionCookieConfig();
    }

    private static MockHttpServletResponse headers(Installation installation) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        SsoSettings noProvider = new SsoSettings(
                "", "", new SsoSettings.ClientSecret(""), "SSO", List.of(), false, Duration.ofSeconds(5));
        new PageHeaders(
                        new SsoRegistration(noProvider, installation, Clock.systemUTC()),
                        request -> false,
                        installation)
                .writeHeaders(new MockHttpServletRequest(), response);
        return response;
    }

    private static Installation installation(String publicUrl) {
        return new Installation(URI.create(publicUrl), false, false, List.of());
    }
}
