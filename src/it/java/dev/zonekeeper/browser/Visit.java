package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.zonekeeper.RunningSandbox;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own, in the words that a person would use. */
final class Visit implements AutoCloseable {

    // Two cores may be busy with much else: a condition that comes late has come.
    private static final double PATIENCE_MILLIS = 15_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

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

    /** Opens a page as somebody who has to sign in first, and comes back to it. */
    static Visit as(String person, String path, Browser browser, Device device) {
        Visit visit = new Visit(browser.visit(RunningSandbox.sandbox().applicationUrl(), device));
        visit.page.navigate(path);
        visit.page.locator("input[name=username]").fill(person);
        visit.page.locator("input[name=password]").fill(person);
        visit.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        visit.page.waitForURL(url -> url.startsWith(RunningSandbox.sandbox().applicationUrl()));
        return visit;
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

    /** What the browser complained of: scripts that failed, and what the policy blocked. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
