package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of answer of the whole application carries the headers that keep a browser from being misled. */
class AnswerHeadersTests {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ";
    private static final Browser OPERATOR = new Browser(application());
    private static final Browser STRANGER = new Browser(application());

    @BeforeAll
    static void signIn() {
        OPERATOR.signIn("operator", "/zones");
    }

    @ParameterizedTest
    @CsvSource({
        "page,            200, /zones",
        "page,            200, /me",
        "page,            200, /status",
        "page,            200, /audit/verify",
        "fragment,        200, /zones",
        "error,           403, /tokens",
        "error,           403, /does-not-exist",
        "error,           404, /zones/no-such-zone.example",
        "error,           404, /zones.csv",
        "error,           422, /zones?size=7",
        "error,           400, /audit?from=never",
        "error,           400, /oauth2/authorization/other",
        "error,           400, /zones;a=b",
        "error,           400, /zones/%2e%2e/tokens",
        "error,           400, /styles/%2e%2e/tokens",
        "error fragment,  403, /tokens",
        "error fragment,  404, /zones/no-such-zone.example",
        "export,          200, /audit/export?format=csv",
        "export,          200, /audit/export?format=ndjson",
        "redirect,        302, /",
        "redirect,        302, /oauth2/authorization/sso",
        "redirect,        302, /login/oauth2/code/sso?code=x&state=y",
        "health,          200, /actuator/health",
        "missing file,    404, /styles/none.css",
    })
    void standOnEach(String kind, int status, String address) {
        String[] headers = kind.endsWith("fragment") ? new String[] {"HX-Request", "true"} : new String[0];

        HttpResponse<String> answer = OPERATOR.get(address, headers);

        assertThat(answer.statusCode()).isEqualTo(status);
        protects(answer.headers());
        isKeptNowhere(answer.headers());
        assertThat(vary(answer)).contains("hx-request");
    }

    @ParameterizedTest
    @CsvSource({
        "302, /zones, false",
        "401, /zones, true",
        "302, /does-not-exist, false",
        "200, /signed-out, false",
        "400, /login/oauth2/code/sso, false",
        "403, /login/oauth2/code/sso?error=access_denied, false",
    })
    void standOnWhatStrangersGet(int status, String address, boolean htmx) {
        HttpResponse<String> answer = htmx ? STRANGER.get(address, "HX-Request", "true") : STRANGER.get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        protects(answer.headers());
        isKeptNowhere(answer.headers());
        assertThat(vary(answer)).contains("hx-request");
    }

    @ParameterizedTest
    @CsvSource({"/styles/index.css, text/css", "/icons/mark.svg, image/svg+xml", "/scripts/index.js, text/javascript"})
    void standOnFilesWhichAreKept(String address, String type) {
        HttpResponse<String> file = STRANGER.get(address);

        protects(file.headers());
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void standOnADeedAndOnAFormThatIsRefused() {
        HttpResponse<String> refused = OPERATOR.post("/sync", Map.of());
        HttpResponse<String> under = OPERATOR.post("/sync", Map.of(), "HX-Request", "true");
        HttpResponse<String> method = OPERATOR.ask("PROPFIND", "/zones");
        HttpResponse<String> trace = OPERATOR.ask("TRACE", "/zones");

        assertThat(List.of(refused, under, method, trace)).allSatisfy(answer -> {
            protects(answer.headers());
            isKeptNowhere(answer.headers());
        });
    }

    @Test
    void standWhereTheHostIsNotOurs() {
        HttpResponse<String> answer = STRANGER.get(application().replace("localhost", "127.0.0.1") + "/zones");

        assertThat(answer.statusCode()).isEqualTo(421);
        protects(answer.headers());
        isKeptNowhere(answer.headers());
    }

    @Test
    void makeAnExportAFileAndNothingElse() {
        HttpHeaders csv = OPERATOR.get("/audit/export?format=csv&zone=%0d%0aX-Evil:1%22%3Cscript%3E")
                .headers();

        assertThat(csv.firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[a-z0-9-]+\\.csv\"");
        assertThat(csv.firstValue("X-Evil")).isEmpty();
    }

    /** What htmx does at the word of a header is never at the word of a request. */
    @Test
    void takeNothingForHtmxFromTheRequest() {
        HttpResponse<String> answer = OPERATOR.get(
                "/zones?q=%0d%0aHX-Redirect:%20https://evil.example",
                "HX-Request",
                "true",
                "HX-Target",
                "evil",
                "HX-Trigger",
                "evil",
                "HX-Prompt",
                "evil",
                "HX-Boosted",
                "true",
                "HX-Current-URL",
                "https://evil.example/zones",
                "HX-History-Restore-Request",
                "true");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("hx-"));
        assertThat(answer.headers().map().toString()).doesNotContain("evil");
    }

    private static void protects(HttpHeaders headers) {
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly(POLICY + RunningSandbox.sandbox().ssoUrl());
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    private static void isKeptNowhere(HttpHeaders headers) {
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.firstValue("Expires")).isEmpty();
    }

    private static List<String> vary(HttpResponse<String> answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(value -> List.of(value.toLowerCase(Locale.ROOT).split(", *")).stream())
                .toList();
    }

    private static String application() {
        return RunningSandbox.sandbox().applicationUrl();
    }
}
