package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.zonekeeper.RunningSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import sandbox.Sandbox;

/** Somebody with a browser of their own, in the words that a person would use. */
final class Visit implements AutoCloseable {

    // Two cores may be busy with much else: a condition that comes late has come.
    private static final double PATIENCE_MILLIS = 15_000;

    private static final String TRANSITIONS = """
            Promise.allSettled(document.getAnimations()
                .filter(each => each instanceof CSSTransition)
                .map(each => each.finished)).then(() => true)""";

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private static final Map<String, List<Cookie>> COOKIES = new ConcurrentHashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(error -> complaints.add(error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    /** Opens a page as somebody who has to sign in first, or has done so in an earlier visit, and comes back to it. */
    static Visit as(String person, String path, Browser browser, Device device) {
        return at(RunningSandbox.sandbox(), person, path, browser, device);
    }

    /** The same in another sandbox. */
    static Visit at(Sandbox sandbox, String person, String path, Browser browser, Device device) {
        String home = sandbox.applicationUrl();
        Visit visit = new Visit(browser.visit(home, device));
        visit.context.addCookies(COOKIES.getOrDefault(person + "@" + home, List.of()));
        visit.page.navigate(path);
        if (!visit.page.url().startsWith(home)) {
            visit.signIn(person);
            visit.page.waitForURL(url -> url.startsWith(home));
            COOKIES.put(person + "@" + home, visit.sessions());
        }
        if (device.script()) {
            visit.awaitReaderTimes();
        }
        return visit;
    }

    /** A first visit's page comes anew with the reader's times, and without what was begun on it. */
    void awaitReaderTimes() {
        page.waitForLoadState();
        page.waitForFunction("!document.querySelector('[data-zoned]')"
                + " || document.documentElement.dataset.timeZone === 'Europe/Berlin'");
        page.waitForLoadState();
    }

    /** Ours and the provider's; a choice of the person's is no part of them. */
    private List<Cookie> sessions() {
        return context.cookies().stream().filter(cookie -> cookie.httpOnly).toList();
    }

    /** Somebody whose page's timers run by {@code page().clock()}, and so never by themselves. */
    static Visit timed(String person, String path, Browser browser) {
        Visit visit = as(person, "/me", browser, Device.DESKTOP);
        visit.page.clock().install();
        visit.open(path);
        return visit;
    }

    /** Somebody who has never been here: the provider's form is open. */
    static Visit stranger(String path, Browser browser) {
        Visit visit = new Visit(browser.visit(RunningSandbox.sandbox().applicationUrl(), Device.DESKTOP));
        visit.page.navigate(path);
        return visit;
    }

    /** Fills in the provider's form, which is open. */
    void signIn(String person) {
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(person);
        button("Sign in").click();
    }

    static Visit as(String person, Browser browser) {
        return as(person, "/zones", browser, Device.DESKTOP);
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
    }

    void search(String text) {
        page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search zones"))
                .fill(text);
    }

    Locator switchOf(String zone) {
        return page.getByRole(
                AriaRole.SWITCH,
                new Page.GetByRoleOptions().setName("Log retention for " + zone).setExact(true));
    }

    Locator status() {
        return page.locator("#status");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Clicks the switch and accepts in the dialog. */
    void turn(String zone, String accept, String reason) {
        switchOf(zone).click();
        assertThat(dialog()).isVisible();
        dialog().getByLabel("Reason or ticket").fill(reason);
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(accept))
                .click();
    }

    void signOut() {
        if (page.locator("header details summary:visible").count() > 0) {
            page.locator("header details summary:visible").last().click();
        }
        button("Sign out").click();
    }

    /** axe finds nothing and nothing scrolls sideways, in both themes, wide and in the hand. */
    void fitsEveryLook() {
        Device.ALL.forEach(device -> {
            page.setViewportSize(device.width(), device.height());
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(device.colours()));
            // Between two themes colours are on their way, and none of them is meant to be read.
            page.evaluate(TRANSITIONS);
            boolean dark = device.colours() == ColorScheme.DARK;
            Assertions.assertThat(dark ? Axe.violationsOfColour(page) : Axe.violations(page))
                    .as("%s as %s", page.url(), device)
                    .isEmpty();
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .as("%s as %s scrolls sideways", page.url(), device)
                    .isEqualTo(false);
        });
    }

    /** The plate that says that the page could not be refreshed. */
    Locator unrefreshed() {
        return page.locator("#unrefreshed");
    }

    /** Whether focus is on this zone's switch, or on what stands in its place. */
    boolean isOnSwitchOf(String id) {
        return page.evaluate("id => document.activeElement.closest(`#retention-${id}`) !== null", id)
                .equals(true);
    }

    /** What the browser complained of: scripts that failed, and what the policy blocked. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
