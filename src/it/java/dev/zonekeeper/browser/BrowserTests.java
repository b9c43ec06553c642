package dev.zonekeeper.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserTests {

    private static final String PAGE =
            "data:text/html,<title>before</title><body><script>document.title='after'</script>"
                    + "<style>:root{color-scheme:light dark}p{color:light-dark(rgb(1,1,1),rgb(2,2,2))}</style><p>text</p>";

    @Test
    void runsScriptsInAWindowOfTheDevicesSize(Browser browser) {
        try (BrowserContext visit = browser.visit("http://localhost", Device.PHONE)) {
            Page page = drawn(visit);
            assertThat(page.title()).isEqualTo("after");
            assertThat(page.evaluate("innerWidth")).isEqualTo(390);
        }
    }

    @Test
    void runsNoneWithoutScript(Browser browser) {
        try (BrowserContext visit = browser.visit("http://localhost", Device.DESKTOP.withoutScript())) {
            assertThat(drawn(visit).title()).isEqualTo("before");
        }
    }

    @Test
    void drawsInLightAndDark(Browser browser) {
        assertThat(colourOfText(browser, Device.DESKTOP)).isEqualTo("rgb(1, 1, 1)");
        assertThat(colourOfText(browser, Device.DESKTOP.dark())).isEqualTo("rgb(2, 2, 2)");
    }

    private static Object colourOfText(Browser browser, Device device) {
        try (BrowserContext visit = browser.visit("http://localhost", device)) {
            return drawn(visit).locator("p").evaluate("p => getComputedStyle(p).color");
        }
    }

    private static Page drawn(BrowserContext visit) {
        Page page = visit.newPage();
        page.navigate(PAGE);
        return page;
    }
}
