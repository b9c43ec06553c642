package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class PageHeadersTests {

    private final AccessServer server = AccessServer.shared();
    private final Browser browser = new Browser(server);

    @Test
    void standOnEveryPage() {
        HttpHeaders headers = browser.signIn("viewer", "/me").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                                + "base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                                + AccessServer.sharedProvider().issuer());
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void standOnRefusalsToo() {
        HttpResponse<String> refused = browser.get("/login/oauth2/code/sso?code=x&state=y");

        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void letNoMissingFileBeKept() {
        HttpResponse<String> missing = browser.get("/styles/missing.css");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void nameTheHostOnlyThatIsOurs() {
        String elsewhere = server.url().replace("localhost", "127.0.0.1");

        HttpResponse<String> answer = browser.get(elsewhere + "/zones");

        assertThat(answer.statusCode()).isEqualTo(421);
        assertThat(answer.body()).contains(server.url());
        assertThat(browser.get(elsewhere + "/actuator/health").statusCode()).isEqualTo(200);
    }
}
