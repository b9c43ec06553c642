package dev.zonekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

class SessionTests {

    private final AccessServer server = AccessServer.shared();
    private final Browser browser = new Browser(server);

    @Test
    void endsAfterItsLongestTimeHoweverBusy() {
        browser.signIn("operator", "/zones");
        String token = browser.token();
        server.clock().move(Duration.ofHours(8).minusMinutes(1));
        assertThat(browser.get("/zones").statusCode()).isEqualTo(200);

        server.clock().move(Duration.ofMinutes(1));

        assertThat(browser.get("/zones").statusCode()).isEqualTo(302);
        assertThat(browser.post("/zones/abc/refresh", Map.of("_csrf", token)).statusCode())
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
}
