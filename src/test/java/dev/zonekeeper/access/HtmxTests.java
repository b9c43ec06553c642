package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmxTests {

    private final AccessServer server = AccessServer.shared();
    private final Browser browser = new Browser(server);

    @Test
    void isToldWhereToGoWithoutASession() {
        HttpResponse<String> answer = browser.get("/zones?q=shop", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue(server.url() + "/zones?q=shop");
        assertThat(answer.headers().allValues("Vary")).contains("HX-Request");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void goesBackToThePageThatAskedForAFragment() {
        assertThat(redirect(browser.get(
                        "/zones/abc/row", "HX-Request", "true", "HX-Current-URL", server.url() + "/zones?page=2")))
                .isEqualTo(server.url() + "/zones?page=2");
        assertThat(redirect(browser.post(
                        "/zones/abc/refresh",
                        Map.of(),
                        "HX-Request",
                        "true",
                        "HX-Current-URL",
                        server.url() + "/zones?page=3")))
                .isEqualTo(server.url() + "/zones?page=3");
    }

    @Test
    void goesBackToTheConfirmationOfASwitch() {
        HttpResponse<String> answer = browser.post(
                "/zones/abc/retention", Map.of("enabled", "false"), "HX-Request", "true", "HX-Current-URL", "x");

        assertThat(redirect(answer)).isEqualTo(server.url() + "/zones/abc/retention?enabled=false");
    }

    @Test
    void goesToNoOtherSite() {
        HttpResponse<String> answer =
                browser.get("/zones/abc/row", "HX-Request", "true", "HX-Current-URL", "https://evil.example/zones");

        assertThat(redirect(answer)).isEqualTo(server.url() + "/zones");
    }

    @Test
    void getsARefusalAsAMessage() {
        browser.signIn("viewer", "/zones");

        HttpResponse<String> answer = browser.postFromPage("/zones/abc/refresh", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("HX-Reswap")).hasValue("none");
        assertThat(answer.body()).contains("Your grants do not include this").doesNotContain("<html");
    }

    private static String redirect(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.headers().firstValue("HX-Redirect").orElseThrow();
    }
}
