package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.Simulator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people come for: sign in, see, switch, prove, sign out. */
@BrowserTest
class MainJobTests {

    private final Simulator cloudflare = RunningSandbox.cloudflare();

    @Test
    void anOperatorSearchesSwitchesOnAndFindsItInTheAudit(Browser browser) {
        String zone = "atlas-books.com";
        String id = RunningSandbox.zone(zone).id().value();
        try (Visit olga = Visit.as("operator", browser)) {
            olga.search("atlas-books");
            assertThat(olga.page()).hasURL(Pattern.compile("q=atlas-books"));
            assertThat(olga.page().locator("tbody tr")).hasCount(1);
            assertThat(olga.switchOf(zone)).hasAttribute("aria-checked", "false");
            cloudflare.forgetCalls();

            olga.turn(zone, "Turn on", "INC-4471");

            assertThat(olga.switchOf(zone)).hasAttribute("aria-checked", "true");
            assertThat(olga.switchOf(zone)).isFocused();
            assertThat(olga.status()).containsText("keeps its logs");
            assertThat(olga.page().locator("[aria-current] , .estate").first()).isVisible();
            assertThat(cloudflare.flagCalls(id)).containsExactly("GET 200", "POST 200", "GET 200");
            assertThat(cloudflare.flag(id)).isTrue();

            olga.page().reload();
            assertThat(olga.switchOf(zone)).hasAttribute("aria-checked", "true");

            olga.open("/audit");
            assertThat(olga.page().locator("tbody tr").first()).containsText("atlas-books");
            assertThat(olga.page().locator("tbody tr").first()).containsText("Olga Brandt");
            assertThat(olga.page().locator("tbody tr").first()).containsText("Confirmed");
            assertThat(olga.page().locator("main")).containsText("INC-4471");
            assertThat(olga.complaints()).isEmpty();
        }
    }

    @Test
    void anOperatorSwitchesOffAndTheCountsFollow(Browser browser) {
        String zone = "forex.kestrelbank.com";
        cloudflare.flag(RunningSandbox.zone(zone).id().value(), true);
        try (Visit olga = Visit.as("operator", "/zones?q=forex", browser, Device.DESKTOP)) {
            assertThat(olga.switchOf(zone)).hasAttribute("aria-checked", "true");
            olga.switchOf(zone).click();
            assertThat(olga.dialog()).containsText("no new request logs");
            assertThat(olga.button("Keep it on").or(olga.page().getByText("Keep it on")))
                    .isFocused();

            olga.page().keyboard().press("Escape");
            assertThat(olga.dialog()).isHidden();
            assertThat(olga.switchOf(zone)).isFocused();

            olga.turn(zone, "Turn off", "");
            assertThat(olga.switchOf(zone)).hasAttribute("aria-checked", "false");
            assertThat(olga.page().locator(".estate")).containsText("0 %");
        }
    }

    @Test
    void aViewerSeesStatesAndNoSwitch(Browser browser) {
        try (Visit vera = Visit.as("viewer", browser)) {
            assertThat(vera.page().locator("tbody tr")).hasCount(20);
            assertThat(vera.page().getByRole(AriaRole.SWITCH)).hasCount(0);
            assertThat(vera.page().locator("tbody")).containsText("On");
            String id = RunningSandbox.zone("atlas-sport.com").id().value();
            Response refused = vera.page().navigate("/zones/" + id + "/retention?enabled=true");
            assertThat(refused.status()).isEqualTo(403);
        }
    }

    @Test
    void aTeamSeesAndSwitchesItsOwnAccountOnly(Browser browser) {
        try (Visit jonas = Visit.as("team", "/zones?size=100", browser, Device.DESKTOP)) {
            assertThat(jonas.page().locator("tbody")).containsText("kestrelbank");
            assertThat(jonas.page().locator("tbody").innerText()).doesNotContain("Nordwind", "Atlas");
            jonas.turn("cards.kestrelbank.com", "Turn on", "");
            assertThat(jonas.switchOf("cards.kestrelbank.com")).hasAttribute("aria-checked", "true");

            String foreign = RunningSandbox.zone("atlas-sport.com").id().value();
            assertThat(jonas.page().navigate("/zones/" + foreign).status()).isEqualTo(404);
            assertThat(jonas.page().navigate("/zones/atlas-sport.com").status()).isEqualTo(404);
            assertThat(jonas.page()
                            .navigate("/zones/" + foreign + "/retention?enabled=true")
                            .status())
                    .isEqualTo(404);
            jonas.open("/audit");
            assertThat(jonas.page().locator("main").innerText()).doesNotContain("atlas-books");
        }
    }

    @Test
    void nobodyIsToldWhichClaimWasLookedAt(Browser browser) {
        try (Visit nobody = Visit.as("nobody", browser)) {
            assertThat(nobody.page().locator("main")).containsText("groups");
            assertThat(nobody.page().locator("main")).containsText("berlin-office");
            assertThat(nobody.page().locator("main")).containsText("zk-viewers");
            assertThat(nobody.page().navigate("/audit").status()).isEqualTo(403);
        }
    }

    @Test
    void signingOutEndsTheSessionAtTheProviderToo(Browser browser) {
        try (Visit vera = Visit.as("viewer", browser)) {
            vera.signOut();
            assertThat(vera.page()).hasURL(Pattern.compile("/signed-out$"));
            assertThat(vera.complaints()).isEmpty();

            vera.open("/zones");
            assertThat(vera.page()).hasURL(Pattern.compile("^http://127\\.0\\.0\\.1"));
            assertThat(vera.page().locator("input[name=password]")).isVisible();
        }
    }

    @Test
    void aZonesPageShowsItsFactsAndSwitchesToo(Browser browser) {
        try (Visit olga = Visit.as("operator", "/zones/energy.nordwind-group.com", browser, Device.DESKTOP)) {
            Page page = olga.page();
            assertThat(page).hasURL(Pattern.compile("/zones/[0-9a-f]{32}$"));
            assertThat(page.locator("main")).containsText("Nordwind Group");
            assertThat(page.locator("main")).containsText("Name servers");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open in Cloudflare")))
                    .hasAttribute("href", Pattern.compile("^https://dash.cloudflare.com/[0-9a-f]{32}/energy"));

            olga.turn("energy.nordwind-group.com", "Turn off", "CHG-9");

            assertThat(olga.switchOf("energy.nordwind-group.com")).hasAttribute("aria-checked", "false");
            page.reload();
            assertThat(page.locator("main")).containsText("Log retention is off");
            assertThat(page.locator("main")).containsText("Olga Brandt");
        }
    }
}
