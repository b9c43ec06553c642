package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A part of a page that can't be refreshed says so and how old it is, shows nothing foreign, and recovers by itself. */
@BrowserTest
class UnrefreshedTests {

    private static final String ZONE = "daily-atlas.com";
    private static final Pattern ROW = Pattern.compile(".*/row(\\?.*)?");
    private static final Pattern LIST = Pattern.compile(".*/zones(\\?.*)?");

    /** How an answer fails. */
    enum Failure {
        NO_NETWORK,
        EMPTY_500,
        A_PROXYS_503,
        A_PROXYS_200,
        NEVER;

        private void answer(Route route) {
            switch (this) {
                case NO_NETWORK -> route.abort();
                case EMPTY_500 -> route.fulfill(new Route.FulfillOptions().setStatus(500));
                case A_PROXYS_503 -> foreign(route, 503);
                case A_PROXYS_200 -> foreign(route, 200);
                case NEVER -> {}
            }
        }

        private static void foreign(Route route, int status) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("text/html")
                    .setBody("<html><body><form>Foreign words</form></body></html>"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowSaysSoAndRecovers(Failure failure, Browser browser) {
        try (Visit vera = Visit.timed("viewer", "/zones?q=daily-atlas", browser)) {
            Page page = vera.page();
            impatient(page);
            page.route(ROW, failure::answer);
            page.clock().runFor(17_000);

            assertThat(vera.unrefreshed()).containsText("Not refreshed.");
            assertThat(page.locator("tbody tr")).hasAttribute("data-unrefreshed", "");
            assertThat(page.locator(".htmx-request")).hasCount(0);
            assertThat(page.locator("body")).not().containsText("Foreign words");
            page.clock().runFor(125_000);
            assertThat(vera.unrefreshed()).containsText(Pattern.compile("Last refreshed [23] min ago"));
            assertThat(page.locator("tbody time")).hasText(Pattern.compile("\\d+ (min|h)"));

            page.unroute(ROW);
            page.clock().runFor(12_000);
            assertThat(vera.unrefreshed()).isEmpty();
            assertThat(page.locator("[data-unrefreshed]")).hasCount(0);
        }
    }

    @Test
    void aZonesCardSaysSoAndRecovers(Browser browser) {
        try (Visit vera = Visit.timed("viewer", "/zones/" + ZONE, browser)) {
            vera.page().context().setOffline(true);
            vera.page().clock().runFor(17_000);
            assertThat(vera.unrefreshed()).containsText("Not refreshed.");
            assertThat(vera.page().locator("#zone-now")).hasAttribute("data-unrefreshed", "");
            vera.fitsEveryLook();

            vera.page().context().setOffline(false);
            vera.page().clock().runFor(8_000);
            assertThat(vera.unrefreshed()).isEmpty();
        }
    }

    @Test
    void aSearchLeavesNoRowsThatLookLikeItsOwn(Browser browser) {
        try (Visit vera = Visit.timed("viewer", "/zones?q=kestrel", browser)) {
            Page page = vera.page();
            page.route(LIST, Failure.A_PROXYS_503::answer);
            vera.search("daily-atlas");
            page.clock().runFor(1_000);
            assertThat(vera.unrefreshed()).containsText("Not refreshed.");
            assertThat(page.locator("#results")).hasAttribute("data-unrefreshed", "");
            assertThat(page.locator("body")).not().containsText("Foreign words");

            page.unroute(LIST);
            page.clock().runFor(20_000);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("q=daily-atlas"));
            assertThat(vera.unrefreshed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_NETWORK", "A_PROXYS_503", "NEVER"})
    void aSwitchWithoutAnAnswerIsPutBackAndReadAnew(Failure failure, Browser browser) {
        Pattern deed = Pattern.compile("/retention$");
        try (Visit olga = Visit.timed("operator", "/zones?q=daily-atlas", browser)) {
            Page page = olga.page();
            impatient(page);
            String before = olga.switchOf(ZONE).getAttribute("aria-checked");
            page.route(deed, failure::answer);
            olga.turn(ZONE, before.equals("true") ? "Turn off" : "Turn on", "");

            assertThat(olga.status()).containsText("Zonekeeper did not answer");
            assertThat(olga.switchOf(ZONE)).hasAttribute("aria-checked", before);
            assertThat(page.locator("[aria-busy], .htmx-request")).hasCount(0);
            assertThat(page.locator("tbody tr")).hasAttribute("data-unrefreshed", "");
            assertThat(olga.switchOf(ZONE)).isFocused();
            assertThat(page.locator("body")).not().containsText("Foreign words");

            page.clock().runFor(8_000);
            assertThat(page.locator("tbody tr")).not().hasAttribute("data-unrefreshed", "");
            assertThat(olga.switchOf(ZONE)).isFocused();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_NETWORK", "EMPTY_500", "A_PROXYS_503"})
    void aDialogThatDoesNotComeAndAReadingThatFailsSaySo(Failure failure, Browser browser) {
        Pattern confirmation = Pattern.compile(".*/retention\\?.*");
        Pattern reading = Pattern.compile(".*/refresh");
        try (Visit olga = Visit.timed("operator", "/zones?q=daily-atlas", browser)) {
            Page page = olga.page();
            page.route(confirmation, failure::answer);
            page.route(reading, failure::answer);
            olga.switchOf(ZONE).click();
            assertThat(olga.status()).containsText("Nothing was changed");
            assertThat(olga.dialog()).isHidden();
            assertThat(olga.switchOf(ZONE)).isFocused();

            page.locator(".read-again").click();
            assertThat(olga.status()).containsText("may still have happened");
            assertThat(olga.switchOf(ZONE)).isVisible();
            assertThat(page.locator(".htmx-request")).hasCount(0);
            assertThat(page.locator("body")).not().containsText("Foreign words");

            page.unroute(confirmation);
            olga.switchOf(ZONE).click();
            assertThat(olga.dialog()).isVisible();
        }
    }

    @Test
    void countsSaySoAndRecover(Browser browser) {
        try (Visit vera = Visit.timed("viewer", "/zones?q=daily-atlas", browser)) {
            vera.page().route(LIST, Failure.NO_NETWORK::answer);
            vera.page().clock().runFor(33_000);
            assertThat(vera.page().locator("#estate")).hasAttribute("data-unrefreshed", "");
            vera.page().unroute(LIST);
            vera.page().clock().runFor(12_000);
            assertThat(vera.page().locator("#estate")).not().hasAttribute("data-unrefreshed", "");
            assertThat(vera.unrefreshed()).isEmpty();
        }
    }

    /** A time-out is the browser's own and follows no clock of ours. */
    private static void impatient(Page page) {
        page.evaluate("document.addEventListener('htmx:configRequest', ({ detail }) => { detail.timeout = 900 })");
    }
}
