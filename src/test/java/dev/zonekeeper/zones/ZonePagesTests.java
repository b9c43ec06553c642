package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonePagesTests {

    private static final Pattern INLINE = Pattern.compile("\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|<style");

    private final Drawing drawing = new Drawing();
    private final InventedPages pages = new InventedPages();

    @ParameterizedTest
    @ValueSource(
            strings = {"zones/list", "zones/zone", "zones/fact", "zones/choice", "retention/confirm", "web/trouble"})
    void hasNothingInlineAndAWordForEveryCode(String view) {
        String page = drawing.draw(view, pages.any());
        assertThat(page).doesNotContainPattern(INLINE).doesNotContain("??");
    }

    @Test
    void namesASwitchByItsZone() {
        assertThat(drawing.draw("zones/list", pages.list("", "OPERATOR")))
                .contains("role=\"switch\"")
                .contains("aria-label=\"Log retention for münchen-transit.de\"")
                .contains("aria-label=\"Read now: shop-hartmann.de\"");
    }

    @Test
    void showsAViewerNoButtonOnAZone() {
        assertThat(drawing.draw("zones/list", pages.list("", "VIEWER")))
                .doesNotContain("role=\"switch\"", "/refresh")
                .contains("Not in the Pro plan", "Never read");
    }

    @Test
    void keepsWhatIsUnderWayAtItsLastConfirmedState() {
        String page = drawing.draw("zones/list", pages.list("atlas-newsroom", "OPERATOR"));
        assertThat(page.replaceAll("\\s+", " "))
                .contains("type=\"button\" aria-checked=\"false\" aria-busy=\"true\" aria-disabled=\"true\"")
                .contains("Turning on, 2 s");
    }

    @Test
    void marksWhatASearchFound() {
        assertThat(drawing.draw("zones/list", pages.list("logistik", "OPERATOR")))
                .contains("<mark>logistik</mark>");
    }

    @Test
    void answersASearchWithoutALayout() {
        assertThat(drawing.draw("zones/list :: results", pages.list("", "OPERATOR")))
                .contains("id=\"results\"", "hx-swap-oob=\"true\"")
                .doesNotContain("<html", "<header");
    }

    @Test
    void answersASwitchWithItselfAndAMessage() {
        assertThat(drawing.draw("retention/outcome :: outcome", pages.any()))
                .contains("id=\"retention-", "hx-swap-oob=\"innerHTML:#status\"", "keeps its logs.")
                .doesNotContain("<html", "<tr");
    }

    @Test
    void drawsARowAlone() {
        Map<String, Object> model = pages.list("", "OPERATOR");
        model.put("row", pages.invented().rows("", null, null).get(0));
        assertThat(drawing.draw("zones/row :: row(row=${row})", model).strip())
                .startsWith("<tr")
                .endsWith("</tr>");
    }

    @Test
    void callsTheBannersPartsByName() {
        assertThat(drawing.draw("zones/list", pages.any()))
                .containsPattern("Cloudflare, Vault and sign-in are simulated");
        Map<String, Object> real = pages.any();
        real.put("installation", InventedPages.installation(List.of()));
        assertThat(drawing.draw("zones/list", real)).doesNotContain("class=\"banner\"");
    }

    @Test
    void standsWithoutAPerson() {
        Map<String, Object> model = pages.any();
        model.remove("person");
        assertThat(drawing.draw("web/trouble", model)).contains("id=\"status\"").doesNotContain("<nav", "/logout");
    }
}
