package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A session that ends while somebody is at it. */
@BrowserTest
class LostSessionTests {

    private static final String ZONE = "atlas-media.com.au";

    private final Simulator cloudflare = RunningSandbox.cloudflare();
    private final String id = RunningSandbox.zone(ZONE).id().value();

    @Test
    void acceptingLeadsToSignInAndBackToThatConfirmation(Browser browser) {
        try (Visit olga = Visit.as("operator", "/zones?q=atlas-media", browser, Device.DESKTOP)) {
            olga.switchOf(ZONE).click();
            assertThat(olga.dialog()).isVisible();
            olga.page().context().clearCookies();
            cloudflare.forgetCalls();

            olga.dialog().getByText("Turn on").last().click();
            assertThat(olga.page()).hasURL(Pattern.compile("^http://127\\.0\\.0\\.1"));
            olga.signIn("operator");

            assertThat(olga.page()).hasURL(Pattern.compile("/zones/" + id + "/retention\\?enabled=true$"));
            assertThat(olga.page().locator("main h1")).hasText("Turn on log retention?");
            assertThat(olga.page().locator("main")).containsText(ZONE);
            assertThat(cloudflare.flagCalls(id)).isEmpty();

            olga.button("Turn on").click();
            assertThat(olga.status()).containsText("keeps its logs");
            assertThat(cloudflare.flag(id)).isTrue();
            cloudflare.flag(id, false);
        }
    }

    @Test
    void openingTheDialogLeadsThereToo(Browser browser) {
        String zone = "atlas-media.com";
        try (Visit olga = Visit.as("operator", "/zones?q=atlas-media", browser, Device.DESKTOP)) {
            olga.page().context().clearCookies();
            olga.switchOf(zone).click();
            assertThat(olga.page()).hasURL(Pattern.compile("^http://127\\.0\\.0\\.1"));
            olga.signIn("operator");
            assertThat(olga.page())
                    .hasURL(Pattern.compile(
                            "/zones/" + RunningSandbox.zone(zone).id().value() + "/retention\\?enabled=(true|false)$"));
        }
    }

    @Test
    void whatAsksByItselfLeadsNobodyAway(Browser browser) {
        try (Visit olga = Visit.timed("operator", "/zones?q=kestrel", browser)) {
            String list = olga.page().url();
            olga.page().locator("[role=switch]").first().click();
            assertThat(olga.dialog()).isVisible();
            olga.dialog().getByLabel("Reason or ticket").fill("INC-7");
            olga.page().context().clearCookies();
            olga.page().clock().runFor(20_000);

            assertThat(olga.unrefreshed()).containsText("Your sign-in has ended");
            assertThat(olga.dialog()).isVisible();
            assertThat(olga.dialog().getByLabel("Reason or ticket")).hasValue("INC-7");

            olga.page().keyboard().press("Escape");
            olga.unrefreshed().getByText("Sign in again").click();
            olga.signIn("operator");
            assertThat(olga.page()).hasURL(list);
            assertThat(olga.unrefreshed()).isEmpty();
        }
    }
}
