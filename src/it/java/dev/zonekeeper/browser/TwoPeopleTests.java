package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import dev.zonekeeper.retention.OpenIntents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two people, one zone. */
@BrowserTest
class TwoPeopleTests {

    private final Simulator cloudflare = RunningSandbox.cloudflare();

    @AfterEach
    void beFastAgain() {
        cloudflare.latency(0);
    }

    @Test
    void theSecondSeesWhatTheFirstDidAndNothingIsUndone(Browser browser) {
        String zone = "baltic-ferries.example";
        String id = RunningSandbox.zone(zone).id().value();
        try (Visit olga = Visit.as("operator", "/zones?q=baltic", browser, Device.DESKTOP);
                Visit adam = Visit.as("admin", "/zones?q=baltic", browser, Device.DESKTOP)) {
            boolean on = "true".equals(olga.switchOf(zone).getAttribute("aria-checked"));
            String accept = on ? "Turn off" : "Turn on";
            adam.switchOf(zone).click();
            assertThat(adam.dialog()).isVisible();
            olga.turn(zone, accept, "");
            assertThat(olga.status()).containsText("Confirmed by Cloudflare");
            cloudflare.forgetCalls();

            adam.dialog().getByText(accept).last().click();

            assertThat(adam.status()).containsText("Someone was faster");
            assertThat(adam.status()).containsText("Olga Brandt");
            assertThat(adam.switchOf(zone)).hasAttribute("aria-checked", String.valueOf(!on));
            assertThat(cloudflare.flagCalls(id)).containsExactly("GET 200");
        }
    }

    @Test
    void aChangeMadeElsewhereIsShownAndNotUndone(Browser browser) {
        String zone = "insure.kestrelbank.co.uk";
        String id = RunningSandbox.zone(zone).id().value();
        try (Visit olga = Visit.as("operator", "/zones?q=insure", browser, Device.DESKTOP)) {
            olga.switchOf(zone).click();
            assertThat(olga.dialog()).isVisible();
            cloudflare.flag(id, false);

            olga.dialog().getByText("Turn off").last().click();

            assertThat(olga.status()).containsText("outside of Zonekeeper");
            assertThat(olga.switchOf(zone)).hasAttribute("aria-checked", "false");
        }
    }

    @Test
    void aSecondClickDuringASlowFirstOneSaysWhoIsAtIt(Browser browser) {
        String zone = "mobile.kestrelbank.com";
        try (Visit olga = Visit.as("operator", "/zones?q=mobile", browser, Device.DESKTOP);
                Visit adam = Visit.as("admin", "/zones?q=mobile", browser, Device.DESKTOP)) {
            adam.switchOf(zone).click();
            assertThat(adam.dialog()).isVisible();
            cloudflare.latency(1200);
            olga.turn(zone, "Turn on", "");
            assertThat(olga.switchOf(zone)).hasAttribute("aria-busy", "true");
            RunningSandbox.await(
                    "the lock",
                    () -> RunningSandbox.bean(OpenIntents.class)
                            .of(RunningSandbox.zone(zone).id())
                            .isPresent());

            adam.dialog().getByText("Turn on").last().click();

            assertThat(adam.status()).containsText("A switch is under way");
            assertThat(adam.status()).containsText("Olga Brandt");
            adam.page().reload();
            assertThat(adam.page().locator("tbody")).containsText("Turning on");
            assertThat(olga.switchOf(zone)).hasAttribute("aria-checked", "true");
        }
    }
}
