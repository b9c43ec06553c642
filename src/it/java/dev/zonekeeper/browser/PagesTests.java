package dev.zonekeeper.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page at both widths in both themes: none scrolls sideways, none breaks the policy. With {@code -Dscreenshots}
 * they are written into {@code docs/screenshots}.
 */
@BrowserTest
class PagesTests {

    private static final Path SCREENSHOTS = Path.of("docs/screenshots");

    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "zones", "/zones",
            "zones-search", "/zones?q=nord&retention=OFF",
            "zones-none", "/zones?q=nrod",
            "zone", "/zones/nordwind-group.com",
            "zone-long-name", "/zones/the-long-read-quarterly-review-of-books-and-essays-archive.atlas-media.com.au",
            "zone-choice", "/zones/shop.example",
            "audit", "/audit",
            "tokens", "/tokens",
            "status", "/status",
            "me", "/me"));

    static List<Look> looks() {
        return List.of(
                new Look("1440-light", Device.DESKTOP),
                new Look("1440-dark", Device.DESKTOP.dark()),
                new Look("390-light", Device.PHONE),
                new Look("390-dark", Device.PHONE.dark()));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noPageScrollsSideways(Look look, Browser browser) {
        try (Visit adam = Visit.as("admin", "/zones", browser, look.device())) {
            PAGES.forEach((name, path) -> {
                adam.open(path);
                check(adam.page(), name, look);
            });
            adam.open("/zones/" + "0".repeat(32));
            check(adam.page(), "not-found", look);
            adam.open("/zones?q=copenhagen");
            adam.switchOf("copenhagen-harbour.dk").click();
            adam.dialog().waitFor();
            check(adam.page(), "confirm", look);
            assertThat(adam.complaints()).isEmpty();
        }
        try (Visit nobody = Visit.as("nobody", "/zones", browser, look.device())) {
            check(nobody.page(), "no-grant", look);
            nobody.signOut();
            nobody.page().waitForURL("**/signed-out");
            check(nobody.page(), "signed-out", look);
        }
    }

    private static void check(Page page, String name, Look look) {
        Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wide).as("%s at %s scrolls sideways", name, look.name()).isEqualTo(false);
        if (System.getProperty("screenshots") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(!name.equals("confirm"))
                    .setPath(SCREENSHOTS.resolve(name + "-" + look.name() + ".png")));
        }
    }

    record Look(String name, Device device) {

        @Override
        public String toString() {
            return name;
        }
    }
}
