package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import dev.zonekeeper.RunningSandbox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On, off, unavailable, unknown and in flight are told apart in grey, whatever draws them, and by their words. */
@BrowserTest
class StatesTests {

    private static final String UNKNOWN = "tasman-times.co.nz";
    private static final String IN_FLIGHT = "business.kestrelbank.co.uk";
    private static final Map<String, String> ZONES = Map.of(
            "kestrelbank.com",
            "On",
            "treasury.kestrelbank.com",
            "Off",
            "kestrelbank-careers.co.uk",
            "Not in the Pro plan",
            UNKNOWN,
            "Never read");

    private final JdbcClient jdbc = RunningSandbox.bean(JdbcClient.class);
    private final Map<String, Object> before = jdbc.sql("select retention, read_at from zone where name = ?")
            .param(UNKNOWN)
            .query()
            .singleRow();

    @BeforeEach
    void forgetOne() {
        // However far other tests moved the clock, these are no old readings.
        jdbc.sql("update zone set read_at = :now where name in (:names) and read_at is not null")
                .param("now", RunningSandbox.clock().instant().atOffset(ZoneOffset.UTC))
                .param("names", ZONES.keySet())
                .update();
        jdbc.sql("update zone set retention = 'UNKNOWN', reason = 'NEVER_READ', read_at = null where name = ?")
                .param(UNKNOWN)
                .update();
    }

    @AfterEach
    void knowItAgain() {
        jdbc.sql("update zone set retention = ?, reason = null, read_at = ? where name = ?")
                .params(before.get("RETENTION"), before.get("READ_AT"), UNKNOWN)
                .update();
    }

    /** How a page is drawn. */
    enum Drawing {
        LIGHT(ColorScheme.LIGHT, ForcedColors.NONE, Media.SCREEN),
        DARK(ColorScheme.DARK, ForcedColors.NONE, Media.SCREEN),
        FORCED(ColorScheme.LIGHT, ForcedColors.ACTIVE, Media.SCREEN),
        FORCED_DARK(ColorScheme.DARK, ForcedColors.ACTIVE, Media.SCREEN),
        PRINT(ColorScheme.LIGHT, ForcedColors.NONE, Media.PRINT),
        PRINT_FROM_DARK(ColorScheme.DARK, ForcedColors.NONE, Media.PRINT);

        private final ColorScheme colours;
        private final ForcedColors forced;
        private final Media media;

        Drawing(ColorScheme colours, ForcedColors forced, Media media) {
            this.colours = colours;
            this.forced = forced;
            this.media = media;
        }

        private Page.EmulateMediaOptions options() {
            return new Page.EmulateMediaOptions()
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setForcedColors(forced)
                    .setMedia(media)
                    .setColorScheme(colours);
        }
    }

    @Test
    void anOperatorsSwitchesDifferInShape(Browser browser) {
        try (Visit olga = Visit.as("operator", "/zones?size=100", browser, Device.DESKTOP)) {
            olga.page().route(Pattern.compile("/retention$"), route -> {});
            olga.turn(
                    IN_FLIGHT,
                    olga.switchOf(IN_FLIGHT).getAttribute("aria-checked").equals("true") ? "Turn off" : "Turn on",
                    "");
            assertThat(olga.page().locator("[data-pending]")).containsText("Turning");
            for (Drawing drawing : Drawing.values()) {
                Map<String, BufferedImage> drawn = draw(olga.page(), drawing);
                drawn.put(IN_FLIGHT, picture(olga.page(), retention(olga.page(), IN_FLIGHT)));
                differ(drawn, drawing);
            }
        }
    }

    @Test
    void aViewersSwatchesDifferInShape(Browser browser) {
        try (Visit vera = Visit.as("viewer", "/zones?size=100", browser, Device.DESKTOP)) {
            for (Drawing drawing : Drawing.values()) {
                differ(draw(vera.page(), drawing), drawing);
            }
        }
    }

    @Test
    void theThemeFollowsTheSystemWhileThePageIsOpen(Browser browser) {
        try (Visit vera = Visit.as("viewer", "/zones", browser, Device.DESKTOP)) {
            Object light = background(vera.page());
            vera.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(background(vera.page())).isNotEqualTo(light);
            assertThat(vera.page().evaluate("getComputedStyle(document.querySelector('#q')).colorScheme"))
                    .isEqualTo("light dark");
            vera.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            assertThat(background(vera.page())).isEqualTo(light);
        }
    }

    /** What the browser draws before it has our styles is dark already, so nothing flashes. */
    @Test
    void aDarkPageIsDarkBeforeItsStylesAreThere(Browser browser) {
        try (Visit vera = Visit.as("viewer", "/me", browser, Device.DESKTOP.dark())) {
            vera.page().route(Pattern.compile(".*\\.css"), route -> route.abort());
            vera.open("/zones");
            BufferedImage page = image(vera.page().screenshot());
            assertThat(luminance(page.getRGB(page.getWidth() - 2, page.getHeight() - 2)))
                    .isLessThan(64);
        }
    }

    private static Object background(Page page) {
        return page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    private static Locator retention(Page page, String zone) {
        return page.locator("#retention-" + RunningSandbox.zone(zone).id());
    }

    private static Map<String, BufferedImage> draw(Page page, Drawing drawing) {
        page.emulateMedia(drawing.options());
        Map<String, BufferedImage> drawn = new LinkedHashMap<>();
        ZONES.forEach((zone, word) -> {
            Locator retention = retention(page, zone);
            assertThat(retention.locator(".retention-word")).hasText(word);
            assertThat(retention.locator(".retention-word")).isVisible();
            drawn.put(zone, picture(page, retention));
        });
        return drawn;
    }

    private static BufferedImage picture(Page page, Locator retention) {
        retention.scrollIntoViewIfNeeded();
        BoundingBox box =
                retention.locator(".switch, .switch-dots, .swatch").first().boundingBox();
        Clip clip = new Clip(box.x + box.width / 2 - 24, box.y + box.height / 2 - 14, 48, 28);
        return image(page.screenshot(new Page.ScreenshotOptions().setClip(clip)));
    }

    private static void differ(Map<String, BufferedImage> drawn, Drawing drawing) {
        drawn.forEach((one, picture) -> drawn.forEach((other, another) -> {
            if (!one.equals(other)) {
                assertThat(difference(picture, another))
                        .as("pixels that differ in grey between %s and %s, %s", one, other, drawing)
                        .isGreaterThan(16);
            }
        }));
    }

    private static int difference(BufferedImage one, BufferedImage other) {
        int pixels = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                if (Math.abs(luminance(one.getRGB(x, y)) - luminance(other.getRGB(x, y))) > 40) {
                    pixels++;
                }
            }
        }
        return pixels;
    }

    private static int luminance(int rgb) {
        return (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
