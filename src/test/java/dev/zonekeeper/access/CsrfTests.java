package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that another site sends in somebody's name, or that is older than the session. */
class CsrfTests {

    private static final String DEED = "/zones/abc/refresh";
    private static final String DONE = "the page " + DEED;

    private final AccessServer server = AccessServer.shared();
    private final Browser browser = new Browser(server);
    private String beforeSignIn = "";

    @BeforeEach
    void signIn() {
        HttpResponse<String> form = browser.follow(browser.get("/zones"));
        beforeSignIn = browser.cookie("zonekeeper").getValue();
        browser.send("operator", form);
    }

    private enum Forgery {
        MISSING,
        EMPTY,
        FORGED,
        OF_SOMEBODY_ELSE,
        OF_A_SESSION_BEFORE,
        OF_THE_COOKIE
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void aForgedFormDoesNothing(Forgery forgery) {
        HttpResponse<String> answer = browser.post(DEED, form(forgery));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The page was too old").doesNotContain(DONE);
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void underHtmxAForgedFormReloadsThePage(Forgery forgery) {
        HttpResponse<String> answer = browser.post(
                DEED,
                Map.of(),
                "HX-Request",
                "true",
                "X-CSRF-TOKEN",
                form(forgery).getOrDefault("_csrf", ""));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("HX-Refresh")).hasValue("true");
        assertThat(answer.headers().allValues("Vary")).contains("HX-Request");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theTokenOfThePageIsTakenAsFieldOrHeader() {
        assertThat(browser.postFromPage(DEED).body()).isEqualTo(DONE);
        assertThat(browser.post(DEED, Map.of(), "HX-Request", "true", "X-CSRF-TOKEN", browser.token())
                        .body())
                .isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x", "application/xml"})
    void noOtherFormOfABodyPasses(String type) {
        HttpResponse<String> answer = browser.sendRaw(DEED, type, "{\"_csrf\":\"" + browser.token() + "\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain(DONE);
    }

    @Test
    void nobodyIsSignedOutByAForgedForm() {
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/logout").statusCode()).isEqualTo(403);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenEndsWithItsSession() {
        String token = browser.token();
        browser.postFromPage("/logout");
        assertThat(browser.follow(browser.get("/zones")).statusCode()).isEqualTo(200);

        assertThat(browser.post(DEED, Map.of("_csrf", token)).statusCode()).isEqualTo(403);
    }

    @Test
    void strangersAreGivenNone() {
        Browser stranger = new Browser(server);

        assertThat(stranger.get("/signed-out").body()).doesNotContain("csrf");
        assertThat(stranger.get("/login/oauth2/code/sso?code=x&state=y").body()).doesNotContain("csrf");
    }

    private Map<String, String> form(Forgery forgery) {
        Map<String, String> form = new HashMap<>();
        switch (forgery) {
            case MISSING -> {}
            case EMPTY -> form.put("_csrf", "");
            case FORGED -> form.put("_csrf", "a".repeat(128));
            case OF_SOMEBODY_ELSE -> form.put("_csrf", tokenOf("viewer"));
            case OF_A_SESSION_BEFORE -> form.put("_csrf", tokenOf("operator"));
            case OF_THE_COOKIE -> form.put("_csrf", beforeSignIn);
        }
        return form;
    }

    private String tokenOf(String person) {
        Browser other = new Browser(server);
        other.signIn(person, "/zones");
        return other.token();
    }
}
