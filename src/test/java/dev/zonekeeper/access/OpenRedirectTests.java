package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No parameter and no header leads anybody to another site: only to Zonekeeper, or to the provider that is set. */
class OpenRedirectTests {

    private static final List<String> PARAMETERS = List.of(
            "to",
            "back",
            "next",
            "url",
            "return",
            "returnTo",
            "return_to",
            "returnUrl",
            "redirect",
            "redirect_uri",
            "redirect_url",
            "continue",
            "target",
            "dest",
            "destination",
            "goto",
            "RelayState",
            "SAMLRequest",
            "service",
            "post_logout_redirect_uri",
            "error_uri",
            "iss",
            "enabled",
            "page",
            "q",
            "zone");

    private static final List<String> ELSEWHERE = List.of(
            "https://evil.example/zones",
            "//evil.example/zones",
            "/\\evil.example",
            "\\\\evil.example",
            "/%2f/evil.example",
            "/%5cevil.example",
            "///evil.example",
            "http:evil.example",
            "/zones/..//evil.example",
            "javascript:alert(1)",
            "/zones\r\nLocation: https://evil.example",
            "/zones%0d%0aLocation:%20https://evil.example",
            "https://localhost@evil.example/zones",
            "/\t/evil.example",
            "/zones/@evil.example",
            "@evil.example",
            ".evil.example");

    private final AccessServer server = AccessServer.shared();
    private final Browser browser = new Browser(server);

    static Stream<String> elsewhere() {
        return ELSEWHERE.stream();
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void leadsNoStrangerAway(String target) {
        for (String path :
                List.of("/", "/zones", "/signed-out", "/oauth2/authorization/sso", "/login/oauth2/code/sso")) {
            stays(browser.get(path + "?" + query(target)));
        }
        for (String header : List.of("Referer", "Origin", "HX-Current-URL", "X-Forwarded-Host", "X-Original-URL")) {
            if (target.chars().allMatch(c -> c > ' ')) {
                stays(browser.get("/zones/abc/row", header, target));
                stays(browser.get("/zones/abc/row", header, target, "HX-Request", "true"));
                stays(browser.post("/zones/abc/refresh", Map.of(), header, target, "HX-Request", "true"));
            }
        }
        stays(browser.post("/zones/abc/retention", form(target)));
        stays(browser.post("/logout", form(target)));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void leadsNobodyAwayWhoIsSignedIn(String target) {
        HttpResponse<String> page = browser.signIn("viewer", "/oauth2/authorization/sso?" + query(target));
        assertThat(page.uri().toString()).startsWith(server.url() + "/zones");

        for (String path : List.of("/", "/zones", "/me", "/login/oauth2/code/sso", "/oauth2/authorization/sso")) {
            stays(browser.get(path + "?" + query(target)));
        }
        Map<String, String> form = form(target);
        form.put("_csrf", browser.token());
        HttpResponse<String> signedOut = browser.post("/logout?" + query(target), form);
        stays(signedOut);
        assertThat(Browser.location(signedOut)).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zones?q=shop", "/zones/abc/retention?enabled=true", "/audit?page=2"})
    void leadsBackToAPageOfOurs(String page) {
        String begin = "/oauth2/authorization/sso?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);

        assertThat(browser.signIn("operator", begin).uri()).hasToString(server.url() + page);
    }

    private void stays(HttpResponse<String> answer) {
        assertThat(answer.headers().map()).doesNotContainKeys("refresh", "content-location");
        for (String name : List.of("Location", "HX-Redirect", "HX-Location", "HX-Push-Url", "HX-Replace-Url")) {
            answer.headers().allValues(name).forEach(this::staysAt);
        }
        assertThat(answer.body()).doesNotContain("href=\"https://evil", "href=\"//evil", "action=\"https://evil");
    }

    /** The way back of a sign-in that begins may not name another site either. */
    private void staysAt(String address) {
        URI target = URI.create(address);
        int provider = AccessServer.sharedProvider().port();
        String site = target.getScheme() + "://" + target.getAuthority();
        assertThat(site).isIn(server.url(), "http://127.0.0.1:" + provider);
        if (target.getRawQuery() != null && target.getRawQuery().startsWith("to=")) {
            assertThat(WayBack.named(target.getQuery().substring(3)).path())
                    .isEqualTo(target.getQuery().substring(3));
        }
    }

    private static String query(String value) {
        return PARAMETERS.stream()
                .map(name -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> form(String value) {
        Map<String, String> form = new HashMap<>();
        PARAMETERS.forEach(name -> form.put(name, value));
        return form;
    }
}
