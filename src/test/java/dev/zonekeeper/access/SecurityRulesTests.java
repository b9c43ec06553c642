package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityRulesTests {

    private static final Map<String, Browser> SIGNED_IN = new ConcurrentHashMap<>();

    private final AccessServer server = AccessServer.shared();

    @ParameterizedTest
    @CsvSource({
        "GET,  /zones,                    200, 200, 200",
        "GET,  /zones?q=shop,             200, 200, 200",
        "GET,  /zones/nordwind.example,   200, 200, 200",
        "GET,  /zones/abc/row,            200, 200, 200",
        "GET,  /zones/abc/facts/dnssec,   200, 200, 200",
        "GET,  /zones.csv,                200, 200, 200",
        "GET,  /audit,                    200, 200, 200",
        "GET,  /audit/export,             200, 200, 200",
        "GET,  /audit/verify,             200, 200, 200",
        "GET,  /sync,                     200, 200, 200",
        "GET,  /status,                   200, 200, 200",
        "GET,  /me,                       200, 200, 200",
        "GET,  /zones/abc/retention,      403, 200, 200",
        "POST, /zones/abc/retention,      403, 200, 200",
        "POST, /zones/abc/refresh,        403, 200, 200",
        "POST, /sync,                     403, 200, 200",
        "GET,  /tokens,                   403, 403, 200",
        "POST, /tokens,                   403, 403, 200",
        "POST, /tokens/abc/remove,        403, 403, 200",
        "GET,  /zones/abc/logs,           403, 403, 403",
        "POST, /zones,                    403, 403, 403",
        "POST, /audit,                    403, 403, 403",
        "GET,  /not-listed,               403, 403, 403",
        "GET,  /actuator,                 403, 403, 403",
        "GET,  /actuator/env,             403, 403, 403",
        "GET,  /refusal,                  403, 403, 403",
        "GET,  /error,                    403, 403, 403",
        "GET,  /logout,                   403, 403, 403",
        "GET,  /zones/styles/retention,   403, 200, 200",
        "POST, /zones/scripts/retention,  403, 200, 200",
    })
    void letInByRole(String method, String path, int viewer, int operator, int admin) {
        assertThat(List.of("viewer", "operator", "admin"))
                .extracting(person -> status(signedIn(person), method, path))
                .containsExactly(viewer, operator, admin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/signed-out", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void letAnybodyIn(String path) {
        assertThat(new Browser(server).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/styles/index.css", "/icons/mark.svg", "/webjars/htmx.org/dist/htmx.min.js"})
    void letAnybodyReadFiles(String path) {
        HttpResponse<String> file = new Browser(server).get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/zones", "/audit", "/tokens", "/status", "/me", "/not-listed", "/actuator/env", "/error"})
    void sendStrangersToTheProvider(String path) {
        HttpResponse<String> answer = new Browser(server).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).startsWith(server.url() + "/oauth2/authorization/sso?to=");
    }

    @Test
    void sayWhatIsMissing() {
        HttpResponse<String> page = signedIn("viewer").get("/tokens");

        assertThat(page.body())
                .contains("Your grants do not include this")
                // The menu, and so who is asking.
                .contains("Vera Lindqvist")
                .doesNotContain("Whitelabel");
    }

    @Test
    void refuseAFormWithoutItsToken() {
        HttpResponse<String> page = signedIn("operator").post("/zones/abc/refresh", Map.of("_csrf", "forged"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("The page was too old");
    }

    private int status(Browser browser, String method, String path) {
        HttpResponse<String> answer = method.equals("GET") ? browser.get(path) : browser.postFromPage(path);
        return answer.statusCode();
    }

    private Browser signedIn(String person) {
        return SIGNED_IN.computeIfAbsent(person, name -> {
            Browser browser = new Browser(server);
            browser.signIn(name, "/zones");
            return browser;
        });
    }
}
