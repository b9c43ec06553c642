package dev.zonekeeper.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A running Chromium. Each context that it opens is a person of its own, with no cookie of the others. */
final class Browser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 15_000;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, Path executable) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    /** Fails as {@link NoChromium} where there is none. */
    static Browser open() {
        // Else Playwright fetches three browsers at its start.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Browser(playwright, executable(playwright));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** A person with this device, for whom {@code /zones} is an address of {@code baseUrl}. */
    BrowserContext visit(String baseUrl, Device device) {
        BrowserContext visit = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setViewportSize(device.width(), device.height())
                .setColorScheme(device.colours())
                .setJavaScriptEnabled(device.script()));
        visit.setDefaultTimeout(PATIENCE_MILLIS);
        return visit;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable(Playwright playwright) {
        return Chromium.ofThisMachine()
                .orElseGet(() ->
                        Chromium.ofPlaywright(Path.of(playwright.chromium().executablePath())));
    }
}
