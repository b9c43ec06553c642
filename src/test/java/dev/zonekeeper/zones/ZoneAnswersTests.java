package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import dev.zonekeeper.inventory.Zone;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list, one zone and a row, as people of different grants get them. */
class ZoneAnswersTests {

    private static final String LAYOUT = "<!DOCTYPE html>";
    private static final String NAME = "cargo-tracker.io";

    private final Zone zone = RunningSandbox.zone(NAME);
    private final Visitor operator = Visitor.as("operator");
    private final Visitor viewer = Visitor.as("viewer");
    private final Visitor team = Visitor.as("team");

    @Test
    void theListIsAPage() {
        HttpResponse<String> answer = operator.get("/zones?q=cargo");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith(LAYOUT)
                .contains("id=\"results\"", "id=\"zone-" + zone.id() + "\"", "Log retention for " + NAME)
                .contains("value=\"cargo\"")
                .doesNotContain("kestrelbank", "??");
        assertThat(Visitor.vary(answer)).contains("hx-request");
    }

    @Test
    void theListUnderHtmxHasNoLayout() {
        HttpResponse<String> answer = operator.htmx("/zones?q=cargo");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain(LAYOUT, "<html", "<head", "<main", "??")
                .contains("id=\"results\"", "id=\"zone-" + zone.id() + "\"", "hx-swap-oob");
        assertThat(Visitor.vary(answer)).contains("hx-request");
    }

    @ParameterizedTest
    @CsvSource({"retention=SIDEWAYS, retention", "sort=price, sort", "page=0, page", "size=7, size", "q=%00, q"})
    void aBadFieldOfTheListIsNamed(String query, String field) {
        HttpResponse<String> page = viewer.get("/zones?" + query);
        HttpResponse<String> fragment = viewer.htmx("/zones?" + query);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).startsWith(LAYOUT).contains("The field " + field + " cannot be taken");
        assertThat(Visitor.vary(page)).contains("hx-request");
        assertThat(fragment.statusCode()).isEqualTo(422);
        assertThat(fragment.body()).doesNotContain(LAYOUT).contains("The field " + field + " cannot be taken");
        assertThat(fragment.headers().firstValue("HX-Reswap")).contains("none");
        assertThat(Visitor.vary(fragment)).contains("hx-request");
    }

    /** However it comes onto the page, a switch has one name. */
    @Test
    void aZoneThatSharesItsNameTellsItsAccountInTheListAndInARowAlone() {
        String id = RunningSandbox.zone("shop.example").id().value();
        String told = "Log retention for shop.example in Atlas Media";

        assertThat(operator.get("/zones?q=shop.example").body()).contains(told);
        assertThat(operator.get("/zones/" + id + "/row").body()).contains(told);
    }

    @Test
    void whatIsSearchedForIsTextOnThePage() {
        assertThat(viewer.get("/zones?q=%3Cscript%3Ealert(1)").body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void oneZoneIsAPageByIdAndIsFoundByName() {
        HttpResponse<String> page = viewer.get("/zones/" + zone.id());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .startsWith(LAYOUT)
                .contains("cargo-tracker", zone.id().value(), "Nordwind Group");
        assertThat(page.body()).doesNotContain("??");
        assertThat(viewer.get("/zones/" + NAME).headers().firstValue("Location").orElseThrow())
                .endsWith("/zones/" + zone.id());
    }

    @Test
    void aNameInItsOwnScriptAndInPunycodeLeadToOneZone() {
        String readable = viewer.get("/zones/m%C3%BCnchen-transit.de")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(viewer.get("/zones/xn--mnchen-transit-gsb.de").headers().firstValue("Location"))
                .contains(readable);
    }

    @Test
    void aNameInTwoAccountsIsAChoiceOfBoth() {
        HttpResponse<String> choice = viewer.get("/zones/shop.example");

        assertThat(choice.statusCode()).isEqualTo(200);
        assertThat(choice.body()).contains("Atlas Media", "Nordwind Group");
    }

    @Test
    void aRowIsAFragmentForItsReader() {
        HttpResponse<String> forOperator = operator.htmx("/zones/" + zone.id() + "/row?q=cargo");
        HttpResponse<String> forViewer = viewer.htmx("/zones/" + zone.id() + "/row");

        assertThat(forOperator.statusCode()).isEqualTo(200);
        assertThat(forOperator.body().strip()).startsWith("<tr").doesNotContain(LAYOUT, "<html", "<main");
        assertThat(forOperator.body()).contains("<mark>cargo</mark>", "read-again-" + zone.id(), "role=\"switch\"");
        assertThat(forViewer.body()).doesNotContain("<mark", "read-again-", "/refresh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/row", "/retention?enabled=true"})
    void aZoneOfAnotherAccountIsNotThere(String part) {
        HttpResponse<String> answer = team.get("/zones/" + zone.id() + part);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing at this address").doesNotContain("cargo-tracker");
    }

    @Test
    void zonesOfOtherAccountsAreNotCountedNorFound() {
        assertThat(team.get("/zones?size=100").body()).contains("kestrelbank").doesNotContain("nordwind", "Atlas");
        assertThat(team.get("/zones/shop.example").statusCode()).isEqualTo(404);
        assertThat(team.get("/zones?q=cargo").body()).doesNotContain("zone-" + zone.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zones/00000000000000000000000000000000",
                "/zones/00000000000000000000000000000000/row",
                "/zones/no-such.example",
                "/zones/..%3B",
                "/zones/-%20-"
            })
    void whatIsNotInTheInventoryIsNotThere(String path) {
        assertThat(viewer.get(path).statusCode()).isIn(404, 400);
    }
}
