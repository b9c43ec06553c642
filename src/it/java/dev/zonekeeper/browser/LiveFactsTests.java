package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.zonekeeper.RunningSandbox;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a zone's page fetches by itself: each with its age, which goes on, and with a quiet line where it fails. */
@BrowserTest
class LiveFactsTests {

    private static final String ZONE = "/zones/insure.kestrelbank.co.uk";
    private static final Pattern LOGPUSH = Pattern.compile(".*/facts/logpush");

    @BeforeEach
    void forgetWhatWasRead() {
        // Longer than a fact counts as fresh, and than a person's calls count.
        RunningSandbox.clock().move(Duration.ofMinutes(61));
    }

    @Test
    void theirAgesGoOn(Browser browser) {
        try (Visit vera = Visit.timed("viewer", ZONE, browser)) {
            Page page = vera.page();
            Locator group = page.locator("#facts-delivery");
            assertThat(group.locator("h2 time")).hasText("read just now");
            assertThat(page.locator("#facts-delegation")).containsText("read just now");

            page.clock().runFor(65_000);

            assertThat(group.locator("h2 time")).hasText("read 1 min ago");
            assertThat(page.locator("#facts-delegation .fact-live time")).hasText("read 1 min ago");
        }
    }

    @Test
    void oneThatFailsSaysSoQuietlyAndCostsNoOther(Browser browser) {
        try (Visit vera = Visit.as("viewer", "/me", browser, Device.DESKTOP)) {
            Page page = vera.page();
            page.route(LOGPUSH, Route::abort);
            vera.open(ZONE);

            assertThat(page.locator("#facts-delivery")).containsText("Zonekeeper did not answer");
            assertThat(page.locator("#facts-delegation")).containsText("read just now");
            assertThat(page.locator("#facts-delivery .htmx-request")).hasCount(0);
            assertThat(page.locator("#facts-delivery")).not().containsText("http_requests");
            vera.fitsEveryLook();
        }
    }
}
