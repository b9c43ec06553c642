package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A method that a route does not have, or one that pretends to be another. The stand-in pages take any. */
class MethodTests {

    private static final String DEED = "/zones/abc/refresh";
    private static final String[] PRETENDED = {
        "X-HTTP-Method-Override", "POST", "X-HTTP-Method", "POST", "X-Method-Override", "POST"
    };

    private final AccessServer server = AccessServer.shared();
    private final Browser admin = new Browser(server);
    private final Browser viewer = new Browser(server);

    @ParameterizedTest
    @CsvSource({
        "PUT, 403",
        "DELETE, 403",
        "PATCH, 403",
        "OPTIONS, 403",
        "TRACE, 405",
        "PROPFIND, 400",
        "MKCOL, 400",
        "get, 400",
        "post, 400",
        "Get, 400",
        "POSTS, 400",
        "HEAD, 403"
    })
    void noOtherMethodReachesADeed(String method, int status) {
        admin.signIn("admin", "/zones");
        String token = admin.token();

        HttpResponse<String> plain = admin.ask(method, DEED, "X-CSRF-TOKEN", token);
        HttpResponse<String> form = admin.sendForm(method, "/tokens/abc/remove", Map.of("_csrf", token));

        assertThat(plain.statusCode()).isEqualTo(status);
        assertThat(form.statusCode()).isEqualTo(status);
        assertThat(plain.body() + form.body()).doesNotContain("the page /");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zones", "/zones/abc", "/audit/export", "/tokens", "/me", "/status"})
    void noOtherMethodReachesAPage(String page) {
        admin.signIn("admin", "/zones");
        String token = admin.token();

        assertThat(new String[] {"PUT", "DELETE", "PATCH", "OPTIONS"})
                .extracting(
                        method -> admin.ask(method, page, "X-CSRF-TOKEN", token).statusCode())
                .containsOnly(403);
    }

    @Test
    void aReadThatPretendsToBeADeedIsARead() {
        admin.signIn("admin", "/zones");
        String token = admin.token();

        assertThat(admin.get(DEED + "?_method=POST&_csrf=" + token, PRETENDED).statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/logout?_method=POST&_csrf=" + token, PRETENDED).statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aDeedThatPretendsToBeAReadIsADeed() {
        viewer.signIn("viewer", "/zones");
        Map<String, String> form = Map.of("_csrf", viewer.token(), "_method", "GET");

        HttpResponse<String> answer = viewer.post("/zones/abc/retention", form, "X-HTTP-Method-Override", "GET");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(viewer.post("/zones/abc/row", form).statusCode()).isEqualTo(403);
        assertThat(viewer.post("/zones/abc/refresh", Map.of("_method", "GET"), "X-HTTP-Method-Override", "GET")
                        .body())
                .contains("The page was too old");
    }
}
