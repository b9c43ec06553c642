package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider's answer, as it comes by way of the browser: taken once, from the browser that asked, and never in circles. */
class CallbackTests {

    private static final String CALLBACK = "/login/oauth2/code/sso";
    private static final String BEGIN = "/oauth2/authorization/sso";

    private final AccessServer server = AccessServer.shared();
    private final Browser browser = new Browser(server);

    @Test
    void isAskedForWithPkceStateAndNonceThatAreNewEachTime() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            String asked = Browser.location(browser.get(BEGIN));
            assertThat(value("response_type", asked)).isEqualTo("code");
            assertThat(value("code_challenge_method", asked)).isEqualTo("S256");
            // 128 bits or more, in Base64.
            for (String name : new String[] {"code_challenge", "state", "nonce"}) {
                assertThat(value(name, asked)).hasSizeGreaterThanOrEqualTo(43);
                assertThat(seen.add(value(name, asked))).as(name + " is new").isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"code_challenge", "code_challenge_method", "state", "nonce"})
    void isNotGivenByTheProviderToWhoLeavesOutWhatProtects(String parameter) {
        String asked = Browser.location(browser.get(BEGIN));

        HttpResponse<String> answer = browser.get(asked.replaceFirst("&" + parameter + "=[^&]*", ""));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?code=x&state=y",
                "?code=x",
                "?state=y",
                "?code=x&state=",
                "?code=&state=y",
                "",
                "?error=server_error&state=y",
                "?code=x&code=z&state=y&state=w",
            })
    void ofNobodysSignInIsOnePage(String query) {
        HttpResponse<String> page = browser.get(CALLBACK + query);

        endsOnOnePage(page, 400, "The sign-in did not come to an end");
    }

    @Test
    void thatTheProviderDeniesSaysSoWhoeverBeganIt() {
        endsOnOnePage(browser.get(CALLBACK + "?error=access_denied&state=y"), 403, "was refused at your provider");
        endsOnOnePage(browser.get(CALLBACK + "?error=access_denied"), 403, "was refused at your provider");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?code=x&state=y", "?error=access_denied&state=y", "?code=x", "?state=y", ""})
    void leadsWhoeverHasASessionToTheZones(String query) {
        browser.signIn("viewer", "/zones");

        assertThat(Browser.location(browser.get(CALLBACK + query))).isEqualTo(server.url() + "/zones");
        assertThat(browser.get("/me").body()).contains("Vera Lindqvist");
    }

    @Test
    void isNotTakenFromAnotherBrowser() {
        Browser attacker = new Browser(server);
        String theirs = callbackOf(attacker, "operator");
        browser.get(BEGIN);

        endsOnOnePage(browser.get(theirs), 400, "The sign-in did not come to an end");

        assertThat(browser.get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void makesNobodySomebodyElse() {
        browser.signIn("viewer", "/zones");
        String theirs = callbackOf(new Browser(server), "operator");

        browser.get(theirs);

        assertThat(browser.get("/me").body()).contains("Vera Lindqvist").doesNotContain("Olga Brandt");
    }

    @Test
    void withTheCodeOfAnotherBrowserIsRefusedByPkce() {
        String theirs = callbackOf(new Browser(server), "operator");
        String mine = value("state", Browser.location(browser.get(BEGIN)));

        HttpResponse<String> page = browser.get(CALLBACK + "?code=" + value("code", theirs) + "&state=" + mine);

        endsOnOnePage(page, 400, "The sign-in did not come to an end");
        assertThat(browser.get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void isTakenOnce() {
        String callback = callbackOf(browser, "operator");
        String before = browser.cookie("zonekeeper").getValue();
        assertThat(browser.get(callback).statusCode()).isEqualTo(302);
        Browser thief = new Browser(server);

        endsOnOnePage(thief.get(callback, "Cookie", "zonekeeper=" + before), 400, "The sign-in did not come to an end");

        assertThat(Browser.location(browser.get(callback))).isEqualTo(server.url() + "/zones");
    }

    @Test
    void thatComesAfterSigningOutSignsNobodyIn() {
        String callback = callbackOf(browser, "operator");
        browser.get(callback);
        browser.postFromPage("/logout");

        endsOnOnePage(browser.get(callback), 400, "The sign-in did not come to an end");
        assertThat(browser.get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void ofABrowserThatKeepsNoCookieIsOnePageAndNoCircle() {
        Browser forgetful = new Browser(server);
        String callback = callbackOf(browser, "viewer");

        endsOnOnePage(forgetful.get(callback), 400, "this browser keeps no cookies");
    }

    @Test
    void afterManyBegunSignInsIsStillTaken() {
        for (int i = 0; i < 20; i++) {
            browser.get(BEGIN);
        }

        assertThat(browser.signIn("viewer", "/zones?q=last").uri()).hasToString(server.url() + "/zones?q=last");
    }

    /** With a link to begin anew, and nothing that begins by itself. */
    private static void endsOnOnePage(HttpResponse<String> page, int status, String words) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words, "Sign in again").doesNotContain("http-equiv");
        assertThat(page.headers().map()).doesNotContainKeys("location", "refresh", "hx-redirect");
    }

    /** Signs somebody in at the provider, and stops before their browser takes the answer to Zonekeeper. */
    private String callbackOf(Browser browser, String person) {
        HttpResponse<String> form = browser.follow(browser.get(BEGIN));
        HttpResponse<String> answer = browser.submit(person, form);
        while (!Browser.location(answer).startsWith(server.url() + CALLBACK)) {
            answer = browser.get(Browser.location(answer));
        }
        return Browser.location(answer);
    }

    private static String value(String parameter, String address) {
        Matcher found = Pattern.compile("(?:^|&)" + parameter + "=([^&]*)")
                .matcher(URI.create(address).getRawQuery());
        assertThat(found.find()).as(parameter + " in " + address).isTrue();
        return found.group(1);
    }
}
