package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** However a switch ends, focus is on that zone's switch, and what it shows is true. */
@BrowserTest
class OutcomeFocusTests {

    private static final String ZONE = "kestrel-api.com";

    private final Simulator cloudflare = RunningSandbox.cloudflare();
    private final String id = RunningSandbox.zone(ZONE).id().value();
    private Visit olga;

    @BeforeEach
    void open(Browser browser) {
        cloudflare.flag(id, false);
        olga = Visit.as("operator", "/zones?q=kestrel-api", browser, Device.DESKTOP);
        if (olga.button("Read now: " + ZONE).isVisible()) {
            olga.button("Read now: " + ZONE).click();
        }
        if ("true".equals(olga.switchOf(ZONE).getAttribute("aria-checked"))) {
            turn("Turn off");
            assertThat(olga.switchOf(ZONE)).hasAttribute("aria-checked", "false");
            olga.page().reload();
        }
    }

    @AfterEach
    void beWellAgain() {
        olga.close();
        cloudflare.clearFaults();
    }

    @Test
    void confirmed() {
        turn("Turn on");
        ends("Confirmed by Cloudflare", "true");
    }

    @Test
    void refused() {
        fault("'method': 'POST', 'status': 403, 'body': {'success': false,"
                + " 'errors': [{'code': 10000, 'message': 'Authentication error'}], 'messages': [], 'result': null}");
        turn("Turn on");
        ends(ZONE, "false");
    }

    @Test
    void someoneWasFaster() {
        olga.switchOf(ZONE).click();
        assertThat(olga.dialog()).isVisible();
        cloudflare.flag(id, true);
        olga.dialog().getByText("Turn on").last().click();
        ends("Nothing was sent", "true");
    }

    @Test
    void notConfirmed() {
        fault("'kind': 'ignored'");
        turn("Turn on");
        assertThat(olga.page().locator("tbody .retention")).hasAttribute("data-look", "not-confirmed");
        ends(ZONE, "false");
    }

    @Test
    void cloudflareFails() {
        fault("'method': 'GET', 'status': 500, 'times': 3");
        turn("Turn on");
        assertThat(olga.status()).containsText("Nothing was sent");
        assertThat(olga.button("Read now: " + ZONE)).isFocused();
        assertThat(olga.page().locator(".htmx-request")).hasCount(0);
        assertThat(olga.button("Read now: " + ZONE)).isFocused();

        // A zone is read once in 10 s at the most.
        RunningSandbox.clock().move(Duration.ofSeconds(11));
        olga.page().keyboard().press("Enter");
        assertThat(olga.switchOf(ZONE)).hasAttribute("aria-checked", "false");
        assertThat(olga.switchOf(ZONE)).isFocused();
    }

    @Test
    void vaultIsSealed() throws IOException, InterruptedException {
        vault("seal");
        try {
            // Values are kept for a minute.
            RunningSandbox.clock().move(Duration.ofSeconds(61));
            turn("Turn on");
            ends("Vault is sealed", "false");
        } finally {
            vault("unseal");
        }
    }

    @Test
    void theNetworkIsGone() {
        olga.switchOf(ZONE).click();
        assertThat(olga.dialog()).isVisible();
        olga.page().context().setOffline(true);
        olga.dialog().getByText("Turn on").last().click();
        ends("Zonekeeper did not answer", "false");
    }

    @Test
    void noAnswerFromCloudflare() {
        fault("'method': 'POST', 'kind': 'reset-before'");
        turn("Turn on");
        assertThat(olga.status()).containsText(ZONE);
        assertThat(olga.switchOf(ZONE)).hasAttribute("aria-checked", "false");
        assertThat(olga.switchOf(ZONE)).hasAttribute("aria-busy", "true");
        assertThat(olga.switchOf(ZONE)).isFocused();

        RunningSandbox.clock().move(Duration.ofSeconds(61));
        RunningSandbox.bean(ScheduledTaskHolder.class).getScheduledTasks().stream()
                .filter(task -> task.toString().contains("settleAll"))
                .forEach(task -> task.getTask().getRunnable().run());
        assertThat(olga.page().locator("[aria-busy]")).hasCount(0);
        assertThat(olga.switchOf(ZONE)).isFocused();
    }

    private void turn(String accept) {
        olga.turn(ZONE, accept, "");
    }

    private void ends(String message, String checked) {
        assertThat(olga.status()).containsText(message);
        assertThat(olga.switchOf(ZONE)).hasAttribute("aria-checked", checked);
        assertThat(olga.page().locator("[aria-busy]")).hasCount(0);
        assertThat(olga.switchOf(ZONE)).isFocused();
        // The row comes anew by its own address.
        assertThat(olga.page().locator(".htmx-request")).hasCount(0);
        assertThat(olga.switchOf(ZONE)).isFocused();
        assertThat(olga.complaints()).isEmpty();
    }

    private void fault(String members) {
        cloudflare.fault("{'path': '/zones/" + id + "/logs/control/retention/flag', " + members + "}");
    }

    private static void vault(String deed) throws IOException, InterruptedException {
        URI address = URI.create(RunningSandbox.sandbox().vaultUrl() + "/sandbox/" + deed);
        HttpRequest request = HttpRequest.newBuilder(address)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
    }
}
