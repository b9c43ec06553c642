package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.zonekeeper.RunningSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job by keyboard alone: nothing here clicks. */
@BrowserTest
class KeyboardTests {

    private static final String ZONE = "the-long-read-quarterly-review-of-books-and-essays-archive.atlas-media.com.au";

    /** Something is drawn around what has focus, or around its drawing, and it lies uncovered in the window. */
    private static final String IS_SEEN = """
            () => {
              const focused = document.activeElement;
              const drawn = [focused, ...focused.querySelectorAll('.switch')].some((element) => {
                const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
                return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
              });
              const { left, top, width, height } = focused.getBoundingClientRect();
              const above = document.elementFromPoint(left + width / 2, top + height / 2);
              return drawn && above !== null && (focused.contains(above) || above.contains(focused));
            }
            """;

    private static final String NAME =
            "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? ''";

    @Test
    void drivesTheWholeMainJob(Browser browser) {
        RunningSandbox.cloudflare().flag(RunningSandbox.zone(ZONE).id().value(), false);
        try (Visit olga = Visit.stranger("/zones", browser)) {
            Page page = olga.page();
            signIn(page);
            assertThat(page).hasURL(Pattern.compile("/zones$"));
            olga.awaitReaderTimes();

            assertThat(press(page, "Tab")).isEqualTo("Skip to the content");
            page.keyboard().press("/");
            page.keyboard().type("quarterly-review");
            assertThat(page.locator("tbody tr")).hasCount(1);

            List<String> stops = tabTo(page, "Log retention for " + ZONE);
            assertThat(stops).containsSubsequence("Log retention", "Zone", "Account");
            page.keyboard().press("Enter");
            assertThat(olga.dialog()).isVisible();
            awaitFocusOfTheDialog(page);
            staysInside(page);
            page.keyboard().press("Escape");
            assertThat(olga.dialog()).isHidden();
            assertThat(olga.switchOf(ZONE)).isFocused();

            page.keyboard().press("Space");
            awaitFocusOfTheDialog(page);
            page.keyboard().press("Shift+Tab");
            assertThat(page.getByLabel("Reason or ticket")).isFocused();
            page.keyboard().type("INC-12");
            tabTo(page, "Turn on");
            page.keyboard().press("Enter");
            assertThat(olga.status()).containsText("keeps its logs");
            assertThat(olga.switchOf(ZONE)).isFocused();
            assertThat(olga.switchOf(ZONE)).hasAttribute("aria-checked", "true");

            tabTo(page, "Dismiss");
            page.keyboard().press("Enter");
            assertThat(olga.status()).isEmpty();

            page.reload();
            tabTo(page, "Olga Brandt");
            page.keyboard().press("Enter");
            tabTo(page, "Sign out");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/signed-out$"));
        }
    }

    /** htmx gives it once more when it has settled, and would take it from who was faster. */
    private static void awaitFocusOfTheDialog(Page page) {
        assertThat(page.getByText("Keep it off")).isFocused();
        assertThat(page.locator(".htmx-swapping, .htmx-settling, .htmx-added")).hasCount(0);
    }

    private static void signIn(Page page) {
        page.locator("input[name=username]").focus();
        page.keyboard().type("operator");
        page.keyboard().press("Tab");
        page.keyboard().type("operator");
        page.keyboard().press("Enter");
    }

    /** Presses a key, and gives the name of what has focus then. */
    private static String press(Page page, String key) {
        page.keyboard().press(key);
        String name = ((String) page.evaluate(NAME)).strip();
        assertThat(page.evaluate(IS_SEEN)).as("focus on '%s' is seen", name).isEqualTo(true);
        return name;
    }

    private static List<String> tabTo(Page page, String name) {
        List<String> stops = new ArrayList<>();
        while (stops.isEmpty() || !stops.get(stops.size() - 1).startsWith(name)) {
            stops.add(press(page, "Tab"));
            assertThat(stops).as("on the way to '%s'", name).hasSizeLessThan(40);
        }
        return stops;
    }

    /** Nothing behind the dialog takes focus; between its ends the browser's own bar may have it. */
    private static void staysInside(Page page) {
        for (int presses = 0; presses < 8; presses++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement === document.body"
                            + " || document.activeElement.closest('dialog') !== null"))
                    .isEqualTo(true);
        }
    }
}
