package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.zonekeeper.RunningSandbox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job with JavaScript switched off: the same, by pages. */
@BrowserTest
class WithoutScriptTests {

    @Test
    void searchesFiltersPagesSwitchesAndSignsOut(Browser browser) {
        String zone = "home-loans.kestrelbank.co.uk";
        RunningSandbox.cloudflare().flag(RunningSandbox.zone(zone).id().value(), false);
        try (Visit olga = Visit.as("operator", "/zones", browser, Device.DESKTOP.withoutScript())) {
            Page page = olga.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("page=2"));
            page.locator(".estate a")
                    .filter(new Locator.FilterOptions().setHasText("Off"))
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile("retention=OFF"));

            olga.search("home-loans");
            page.getByRole(AriaRole.SEARCHBOX).press("Enter");
            assertThat(page).hasURL(Pattern.compile("q=home-loans"));
            olga.switchOf(zone).click();
            assertThat(page.locator("h1")).containsText("Turn on log retention?");
            page.getByLabel("Reason or ticket").fill("INC-5");
            olga.button("Turn on").click();

            assertThat(page).hasURL(Pattern.compile("/zones/[0-9a-f]{32}$"));
            assertThat(olga.status()).containsText("keeps its logs");
            assertThat(page.locator("main")).containsText("Log retention is on");
            assertThat(RunningSandbox.cloudflare()
                            .flag(RunningSandbox.zone(zone).id().value()))
                    .isTrue();

            olga.signOut();
            assertThat(page).hasURL(Pattern.compile("/signed-out$"));
        }
    }

    @Test
    void saysOnAPageThatSomeoneWasFaster(Browser browser) {
        String zone = "treasury.kestrelbank.com";
        String id = RunningSandbox.zone(zone).id().value();
        try (Visit olga = Visit.as("operator", "/zones?q=treasury", browser, Device.DESKTOP.withoutScript())) {
            olga.switchOf(zone).click();
            RunningSandbox.cloudflare().flag(id, true);
            olga.button("Turn on").click();

            assertThat(olga.page().locator("h1")).containsText("Someone was faster");
            assertThat(olga.page().locator("main")).containsText("Nothing was sent");
        }
    }
}
