package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** axe finds nothing on any page in any of its states, in both themes, wide and in the hand. */
@BrowserTest
class AccessibilityTests {

    private final Simulator cloudflare = RunningSandbox.cloudflare();

    @AfterEach
    void beWellAgain() {
        cloudflare.clearFaults();
        cloudflare.latency(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zones",
                "/zones?q=nord&retention=OFF",
                "/zones?q=nrod",
                "/zones/nordwind-group.com",
                "/zones/the-long-read-quarterly-review-of-books-and-essays-archive.atlas-media.com.au",
                "/zones/shop.example",
                "/zones/00000000000000000000000000000000",
                "/audit",
                "/audit/verify",
                "/zones/nordwind-group.com/facts/none",
                "/tokens",
                "/status",
                "/me"
            })
    void aPageHasNoFault(String path, Browser browser) {
        try (Visit adam = Visit.as("admin", path, browser, Device.DESKTOP)) {
            adam.fitsEveryLook();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zones", "/zones/nordwind-group.com", "/me"})
    void norHasItForAViewer(String path, Browser browser) {
        try (Visit vera = Visit.as("viewer", path, browser, Device.DESKTOP)) {
            vera.fitsEveryLook();
        }
    }

    @Test
    void norHaveTheQuietPages(Browser browser) {
        try (Visit nobody = Visit.as("nobody", "/zones", browser, Device.DESKTOP)) {
            nobody.fitsEveryLook();
            nobody.signOut();
            nobody.page().waitForURL("**/signed-out");
            nobody.fitsEveryLook();
        }
    }

    @Test
    void norHasAnOpenDialogOrItsPageOrAFieldInError(Browser browser) {
        try (Visit olga = Visit.as("operator", "/zones?q=copenhagen", browser, Device.DESKTOP)) {
            olga.switchOf("copenhagen-harbour.dk").click();
            assertThat(olga.dialog()).isVisible();
            olga.fitsEveryLook();

            olga.page().evaluate("document.querySelector('#reason').maxLength = 1000");
            olga.dialog().getByLabel("Reason or ticket").fill("x".repeat(300));
            olga.dialog().getByText("Turn o").last().click();
            assertThat(olga.dialog().locator("[aria-invalid]")).isVisible();
            olga.fitsEveryLook();

            String id = RunningSandbox.zone("copenhagen-harbour.dk").id().value();
            boolean on = cloudflare.flag(id);
            olga.open("/zones/" + id + "/retention?enabled=" + !on);
            olga.fitsEveryLook();
            olga.open("/zones/" + id + "/retention?enabled=" + on);
            olga.fitsEveryLook();
        }
    }
}
