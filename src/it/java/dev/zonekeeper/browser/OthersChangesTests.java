package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dev.zonekeeper.RunningSandbox;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What others do is seen without a reload, and asked for politely. The page's own timers are moved by the test. */
@BrowserTest
class OthersChangesTests {

    private static final String ROWS = "tbody tr";

    @Test
    void aRowAndTheCountsFollowAndTheListStaysAsItIs(Browser browser) {
        String zone = "branches.kestrelbank.co.uk";
        RunningSandbox.cloudflare().flag(RunningSandbox.zone(zone).id().value(), false);
        String list = "/zones?q=kestrelbank.co.uk&retention=OFF";
        try (Visit adam = Visit.timed("admin", list, browser);
                Visit olga = Visit.as("operator", "/zones?q=branches", browser, Device.DESKTOP)) {
            List<String> names = adam.page().locator(".zone-name").allInnerTexts();
            String off = adam.page().locator("#count-off b").innerText();
            assertThat(adam.switchOf(zone)).hasAttribute("aria-checked", "false");

            olga.turn(zone, "Turn on", "");
            assertThat(olga.status()).containsText("Confirmed by Cloudflare");
            adam.page().clock().runFor(17_000);

            assertThat(adam.switchOf(zone)).hasAttribute("aria-checked", "true");
            assertThat(adam.page().locator("#count-off b")).hasText(String.valueOf(Integer.parseInt(off) - 1));
            assertThat(adam.page().locator(".zone-name").allInnerTexts()).isEqualTo(names);
            assertThat(adam.page()).hasURL(Pattern.compile("retention=OFF$"));

            adam.page().reload();
            assertThat(adam.switchOf(zone)).hasCount(0);
            olga.turn(zone, "Turn off", "");
            assertThat(olga.switchOf(zone)).hasAttribute("aria-checked", "false");
            assertThat(adam.complaints()).isEmpty();
        }
    }

    @Test
    void aZonesPageFollowsWithItsEvents(Browser browser) {
        String zone = "open-banking.kestrelbank.co.uk";
        try (Visit vera = Visit.timed("viewer", "/zones/" + zone, browser);
                Visit olga = Visit.as("operator", "/zones?q=open-banking", browser, Device.DESKTOP)) {
            boolean on = "true".equals(olga.switchOf(zone).getAttribute("aria-checked"));
            olga.turn(zone, on ? "Turn off" : "Turn on", "");
            assertThat(olga.switchOf(zone)).hasAttribute("aria-checked", String.valueOf(!on));

            vera.page().clock().runFor(17_000);

            assertThat(vera.page().locator("#zone-now h2")).containsText("Log retention is " + (on ? "off" : "on"));
            assertThat(vera.page().locator("#events")).containsText("Olga Brandt");
        }
    }

    @Test
    void onlyRowsInSightOfAVisiblePageAskAFewAtATime(Browser browser) {
        try (Visit vera = Visit.timed("viewer", "/zones?size=100", browser)) {
            Queue<Request> asked = rowRequests(vera.page());
            vera.page().clock().runFor(14_000);
            assertThat(asked).isEmpty();

            vera.page().clock().runFor(2_000);
            assertThat(asked).hasSizeBetween(1, 8);
            vera.page().clock().runFor(10_000);
            vera.page().waitForCondition(() -> asked.size() >= 10);
            assertThat(asked.size()).isLessThan(30);
            assertThat(vera.page().locator(ROWS).count()).isGreaterThan(50);
            String last = vera.page().locator(ROWS).last().getAttribute("id").replace("zone-", "");
            assertThat(asked).noneMatch(request -> request.url().contains(last));

            vera.page().locator(ROWS).last().scrollIntoViewIfNeeded();
            vera.page().clock().runFor(10_000);
            vera.page()
                    .waitForCondition(() ->
                            asked.stream().anyMatch(request -> request.url().contains(last)));
        }
    }

    @Test
    void aHiddenPageAsksNothingAndWakesUpWithoutAStorm(Browser browser) {
        try (Visit vera = Visit.timed("viewer", "/zones", browser)) {
            hide(vera.page(), true);
            Queue<Request> asked = rowRequests(vera.page());
            vera.page().clock().runFor(20_000);
            assertThat(asked).isEmpty();

            // The machine sleeps: each timer fires once when it wakes.
            vera.page().clock().fastForward("08:00:00");
            hide(vera.page(), false);
            vera.page().clock().runFor(1_000);
            vera.page().waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).hasSizeLessThanOrEqualTo(8);
            vera.page().clock().runFor(8_000);
            vera.page().waitForCondition(() -> asked.size() >= 8);
        }
    }

    @Test
    void aRowThatIsEqualIsAnsweredWithNothing(Browser browser) {
        // An age in minutes is the same for a while.
        RunningSandbox.clock().move(Duration.ofMinutes(3));
        try (Visit vera = Visit.timed("viewer", "/zones?q=copenhagen", browser)) {
            Queue<Request> asked = rowRequests(vera.page());
            vera.page().clock().runFor(16_000);
            vera.page().waitForCondition(() -> !asked.isEmpty());
            vera.page().waitForCondition(() -> asked.peek().response() != null);
            RunningSandbox.await(
                    "the answer", () -> vera.page().locator(".htmx-request").count() == 0);
            vera.page().clock().runFor(16_000);
            vera.page().waitForCondition(() -> asked.size() >= 2);

            assertThat(asked.stream().map(request -> request.response().status()))
                    .first()
                    .isEqualTo(200);
            assertThat(asked.stream().skip(1).map(request -> request.response().status()))
                    .contains(304);
        }
    }

    /** Search, filter, page and scroll are as they were, by the browser's way back and by the page's own. */
    @Test
    void comingBackFindsTheListAsItWasLeft(Browser browser) {
        try (Visit vera = Visit.as("viewer", "/zones?size=20", browser, Device.DESKTOP)) {
            Page page = vera.page();
            vera.search("e");
            assertThat(page).hasURL(Pattern.compile("q=e"));
            page.locator("#page-next").click();
            assertThat(page).hasURL(Pattern.compile("page=2"));
            String list = page.url();
            List<String> names = page.locator(".zone-name").allInnerTexts();
            for (Runnable back : List.<Runnable>of(
                    page::goBack, () -> page.locator(".crumbs a").click())) {
                page.evaluate("scrollTo(0, 240)");
                page.locator(".zone-name").nth(8).click();
                assertThat(page).hasURL(Pattern.compile("/zones/[0-9a-f]{32}$"));
                back.run();
                assertThat(page).hasURL(list);
                assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("e");
                assertThat(page.locator(".zone-name").allInnerTexts()).isEqualTo(names);
                page.waitForCondition(() -> page.evaluate("scrollY").equals(240));
            }
            try (Visit other = Visit.as("viewer", list, browser, Device.DESKTOP)) {
                assertThat(other.page().locator(".zone-name").allInnerTexts()).isEqualTo(names);
            }
        }
    }

    private static Queue<Request> rowRequests(Page page) {
        Queue<Request> asked = new ConcurrentLinkedQueue<>();
        page.onRequest(request -> {
            if (request.url().matches(".*/row(\\?.*)?")) {
                asked.add(request);
            }
        });
        return asked;
    }

    /** As if the tab were in the background. */
    private static void hide(Page page, boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }
}
