package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Times are those of the reader, or UTC by choice, and say which. The browsers of these tests are in Berlin. */
@BrowserTest
class TimesTests {

    private static final Pattern WITH_OFFSET = Pattern.compile("\\d\\d:\\d\\d:\\d\\d\\s+\\+0[12]:00\\s*$");
    private static final Pattern WITHOUT = Pattern.compile("\\d\\d:\\d\\d:\\d\\d\\s*$");

    @Test
    void areThoseOfTheReaderFromTheFirstPageOn(Browser browser) {
        try (Visit adam = Visit.as("admin", "/audit", browser, Device.DESKTOP)) {
            assertThat(head(adam)).containsText("When, Europe/Berlin");
            assertThat(first(adam)).hasText(WITH_OFFSET);
            assertThat(first(adam)).hasAttribute("datetime", Pattern.compile("Z$"));
            assertThat(adam.page().locator("form.audit-filter")).containsText("Days of Europe/Berlin");
        }
    }

    @Test
    void areInUtcByChoiceAndBackAgain(Browser browser) {
        try (Visit adam = Visit.as("admin", "/audit", browser, Device.DESKTOP)) {
            choose(adam, "Times in UTC");
            assertThat(head(adam)).containsText("When, UTC");
            assertThat(first(adam)).hasText(WITHOUT);

            adam.open("/me");
            assertThat(adam.page().locator("main time").first()).hasText(Pattern.compile("UTC$"));

            choose(adam, "Times in Europe/Berlin");
            assertThat(adam.page().locator("main time").first()).hasText(WITH_OFFSET);
        }
    }

    @Test
    void areInUtcWithoutScript(Browser browser) {
        try (Visit adam = Visit.as("admin", "/audit", browser, Device.DESKTOP.withoutScript())) {
            assertThat(head(adam)).containsText("When, UTC");
            assertThat(first(adam)).hasText(WITHOUT);
            assertThat(adam.page().locator("form.audit-filter")).containsText("Days of UTC");
            assertThat(adam.page().locator("[data-times]").first()).isHidden();
        }
    }

    @Test
    void filterAndAddressSayWhoseDaysAreMeant(Browser browser) {
        try (Visit adam = Visit.as("admin", "/audit", browser, Device.DESKTOP)) {
            assertThat(head(adam)).containsText("Europe/Berlin");
            adam.page().locator("input[name=from]").fill("2026-10-25");
            adam.button("Show").click();
            assertThat(adam.page()).hasURL(Pattern.compile("from=2026-10-25&.*time-zone=Europe%2FBerlin"));

            choose(adam, "Times in UTC");
            assertThat(head(adam)).containsText("When, UTC");
            assertThat(adam.page().locator("form.audit-filter")).containsText("Days of Europe/Berlin");
            assertThat(adam.page().locator(".audit-export a").first())
                    .hasAttribute("href", Pattern.compile("time-zone=Europe%2FBerlin"));
        }
    }

    @Test
    void doNotReloadForEverWhereNoCookieIsKept(Browser browser) {
        try (Visit adam = Visit.as("admin", "/zones", browser, Device.DESKTOP)) {
            adam.page()
                    .addInitScript(
                            "Object.defineProperty(Document.prototype, 'cookie', {get: () => '', set: () => {}})");
            int[] loads = {0};
            adam.page().onLoad(page -> loads[0]++);
            adam.page()
                    .context()
                    .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                            .setName("zonekeeper-time-zone"));

            adam.open("/audit");

            assertThat(head(adam)).containsText("When, UTC");
            adam.open("/me");
            assertThat(loads[0]).isEqualTo(2);
        }
    }

    private static void choose(Visit visit, String entry) {
        visit.page().locator("header details.account summary").click();
        visit.button(entry).click();
    }

    private static Locator head(Visit visit) {
        return visit.page().locator("thead");
    }

    private static Locator first(Visit visit) {
        return visit.page().locator("tbody time").first();
    }
}
