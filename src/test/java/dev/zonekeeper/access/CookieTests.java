package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one cookie, as it travels. */
class CookieTests {

    private static final String BEGIN = "/oauth2/authorization/sso";

    private final AccessServer server = AccessServer.shared();
    private final Browser browser = new Browser(server);

    @Test
    void isForThisSiteAndNoScript() {
        assertThat(setBy(browser.get(BEGIN)))
                .singleElement()
                .asString()
                .matches("zonekeeper=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void isOfThisHostAndHttpsAloneWherePeopleComeByHttps() {
        int port = AccessServer.freePort();
        List<String> settings = new ArrayList<>(
                List.of(AccessServer.trusting(AccessServer.sharedProvider().issuer())));
        settings.add("--zonekeeper.public-url=https://localhost:" + port);
        try (AccessServer https = AccessServer.start(port, settings.toArray(String[]::new))) {
            HttpResponse<String> begun = new Browser(https).get(BEGIN);

            assertThat(setBy(begun))
                    .singleElement()
                    .asString()
                    .matches("__Host-zonekeeper=[0-9A-F]{32}; Path=/; Secure; HttpOnly; SameSite=Lax");
            assertThat(Browser.location(begun)).contains("redirect_uri=https://localhost:" + port + "/login/");
            assertThat(begun.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void isTheOnlyOneAllAlong() {
        List<HttpResponse<String>> way = new ArrayList<>();
        way.add(browser.get("/zones"));
        way.add(browser.get(Browser.location(way.get(0))));
        HttpResponse<String> page = browser.send("operator", browser.follow(way.get(1)));
        way.add(page);
        way.add(browser.get("/me"));
        way.add(browser.postFromPage("/zones/abc/refresh"));
        way.add(browser.postFromPage("/logout"));
        way.add(browser.get("/signed-out"));

        assertThat(page.uri()).hasPath("/zones");
        assertThat(way.stream().flatMap(answer -> setBy(answer).stream()))
                .allMatch(cookie -> cookie.startsWith("zonekeeper="));
        assertThat(browser.namesOfCookies(server.url())).isEmpty();
    }

    @Test
    void isForgottenAtSignOut() {
        browser.signIn("viewer", "/zones");

        HttpResponse<String> answer = browser.postFromPage("/logout");

        assertThat(setBy(answer))
                .singleElement()
                .asString()
                .startsWith("zonekeeper=; Path=/; Max-Age=0;")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/zones",
                "/signed-out",
                "/actuator/health",
                "/styles/index.css",
                "/styles/none.css",
                "/does-not-exist",
                "/login/oauth2/code/sso?code=x&state=y",
                "/zones;x=y",
            })
    void isNotSetForAStrangerWhoBeginsNothing(String address) {
        assertThat(setBy(browser.get(address))).isEmpty();
    }

    @Test
    void isNeverTakenFromAnAddress() {
        browser.signIn("viewer", "/zones");
        String id = browser.cookie("zonekeeper").getValue();
        Browser thief = new Browser(server);

        assertThat(thief.get("/me?zonekeeper=" + id).statusCode()).isEqualTo(302);
        assertThat(thief.get("/me?jsessionid=" + id).statusCode()).isEqualTo(302);
        assertThat(thief.get("/me;jsessionid=" + id).statusCode()).isEqualTo(400);
        assertThat(thief.get("/me;zonekeeper=" + id).statusCode()).isEqualTo(400);
    }

    private static List<String> setBy(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }
}
