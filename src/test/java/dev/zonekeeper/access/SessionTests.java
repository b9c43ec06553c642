package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import sandbox.sso.SsoSandbox;

class SessionTests {

    private final AccessServer server = AccessServer.shared();
    private final Browser browser = new Browser(server);

    @Test
    void endsAfterItsLongestTimeHoweverBusy() {
        browser.signIn("operator", "/zones");
        String token = browser.token();
        for (int i = 0; i < 10; i++) {
            server.clock().move(Duration.ofMinutes(47));
            assertThat(browser.get("/zones").statusCode()).isEqualTo(200);
        }

        server.clock().move(Duration.ofMinutes(10));

        assertThat(browser.get("/zones").statusCode()).isEqualTo(302);
        assertThat(browser.post("/zones/abc/refresh", Map.of("_csrf", token)).statusCode())
                .isEqualTo(302);
    }

    @Test
    void endsAfterItsIdleTime() {
        browser.signIn("operator", "/zones");
        server.clock().move(Duration.ofMinutes(59));
        assertThat(browser.get("/zones").statusCode()).isEqualTo(200);
        server.clock().move(Duration.ofMinutes(59));
        assertThat(browser.get("/zones").statusCode()).isEqualTo(200);

        server.clock().move(Duration.ofHours(1));

        assertThat(browser.get("/zones").statusCode()).isEqualTo(302);
    }

    @Test
    void isIdleAlthoughAnOpenPageAsksForNews() {
        browser.signIn("operator", "/zones");
        assertThat(browser.get("/zones").statusCode()).isEqualTo(200);
        server.clock().move(Duration.ofMinutes(40));
        for (String news : List.of("/zones/abc", "/zones/abc/row", "/zones/abc/facts/dnssec")) {
            assertThat(browser.get(news, "HX-Request", "true").statusCode()).isEqualTo(200);
        }

        server.clock().move(Duration.ofMinutes(20));

        assertThat(browser.get("/zones/abc/row", "HX-Request", "true").statusCode())
                .isEqualTo(401);
    }

    @Test
    void lastsAsLongAsTheSettingsSay() {
        int port = AccessServer.freePort();
        SsoSandbox.Options options = new SsoSandbox.Options(0, "http://localhost:" + port, UnaryOperator.identity());
        try (SsoSandbox sso = SsoSandbox.start(options);
                AccessServer strict = AccessServer.start(port, shortSessions(sso))) {
            Browser idle = new Browser(strict);
            idle.signIn("viewer", "/zones");
            strict.clock().move(Duration.ofMinutes(5));
            assertThat(idle.get("/zones").statusCode()).isEqualTo(302);

            Browser busy = new Browser(strict);
            busy.signIn("viewer", "/zones");
            strict.clock().move(Duration.ofMinutes(4));
            assertThat(busy.get("/zones").statusCode()).isEqualTo(200);
            strict.clock().move(Duration.ofMinutes(3));
            assertThat(busy.get("/zones").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void isNotTheOneThatSomebodyElseBegan() {
        Browser attacker = new Browser(server);
        HttpResponse<String> form = attacker.follow(attacker.get("/zones"));
        String planted = attacker.cookie("zonekeeper").getValue();

        attacker.send("operator", form);
        HttpResponse<String> withPlanted = new Browser(server).get("/me", "Cookie", "zonekeeper=" + planted);
        HttpResponse<String> withInvented =
                new Browser(server).get("/oauth2/authorization/sso", "Cookie", "zonekeeper=" + "A".repeat(32));

        assertThat(withPlanted.statusCode()).isEqualTo(302);
        assertThat(withInvented.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("zonekeeper=")
                .doesNotContain("A".repeat(32));
    }

    @Test
    void thatWasSignedOutOfIsOverForACopyOfItsCookieToo() {
        browser.signIn("operator", "/zones");
        String copy = browser.cookie("zonekeeper").getValue();

        browser.postFromPage("/logout");

        assertThat(new Browser(server)
                        .get("/me", "Cookie", "zonekeeper=" + copy)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void endsAtTheProviderTooAtSignOut() {
        browser.signIn("viewer", "/zones");
        int before = server.events(LogoutSuccessEvent.class).size();

        HttpResponse<String> answer = browser.postFromPage("/logout");
        HttpResponse<String> page = browser.follow(answer);

        assertThat(Browser.location(answer))
                .startsWith(AccessServer.sharedProvider().issuer() + "/connect/logout?")
                .contains("id_token_hint=", "client_id=zonekeeper");
        assertThat(page.uri()).hasToString(server.url() + "/signed-out");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(server.events(LogoutSuccessEvent.class)).hasSize(before + 1);
        // Nobody is signed in again without being asked.
        assertThat(browser.follow(browser.get("/zones")).uri())
                .hasPort(AccessServer.sharedProvider().port());
    }

    @Test
    void thatHasEndedAlreadyCanBeSignedOutOf() {
        HttpResponse<String> answer = browser.post("/logout", Map.of("_csrf", "of nobody"));

        assertThat(Browser.location(answer)).isEqualTo(server.url() + "/signed-out");
    }

    @Test
    void thatHasEndedLeadsFromAFormToSignInAndToItsConfirmation() {
        HttpResponse<String> answer =
                browser.post("/zones/abc/retention", Map.of("_csrf", "of nobody", "enabled", "true", "seen", "off"));

        assertThat(browser.send("operator", browser.follow(answer)).uri())
                .isEqualTo(URI.create(server.url() + "/zones/abc/retention?enabled=true"));
    }

    @Test
    void theSignedOutPageNamesTheProvider() {
        assertThat(browser.get("/signed-out").body())
                .contains("SSO", "127.0.0.1:" + AccessServer.sharedProvider().port(), "8 hours");
    }

    private static String[] shortSessions(SsoSandbox sso) {
        List<String> settings = new ArrayList<>(List.of(AccessServer.trusting(sso.issuer())));
        settings.add("--server.servlet.session.timeout=5m");
        settings.add("--zonekeeper.access.session-max=7m");
        return settings.toArray(String[]::new);
    }
}
