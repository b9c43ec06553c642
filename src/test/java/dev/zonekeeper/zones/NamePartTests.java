package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.inventory.ZoneName;
import org.junit.jupiter.api.Test;

class NamePartTests {

    @Test
    void tellsThePublicSuffixApart() {
        assertThat(parts("aldermoor-insurance.co.uk", "")).isEqualTo("aldermoor-insurance <.co.uk>");
    }

    @Test
    void marksEveryMatchWhateverItsCase() {
        assertThat(parts("nordic-nord.de", "NORD")).isEqualTo("[nord] ic- [nord] <.de>");
    }

    @Test
    void cutsAMatchAtTheSuffix() {
        assertThat(parts("atlas.com", "las.c")).isEqualTo("at [las] <[.c]> <om>");
    }

    @Test
    void showsPunycodeInItsOwnScript() {
        assertThat(parts("xn--mnchen-transit-gsb.de", "ünch")).isEqualTo("m [ünch] en-transit <.de>");
    }

    @Test
    void marksNothingWhereOnlyTheAccountMatched() {
        assertThat(parts("fjordline-cargo.no", "nordwind")).isEqualTo("fjordline-cargo <.no>");
    }

    private static String parts(String wire, String q) {
        return String.join(
                " ",
                NamePart.of(new ZoneName(wire), q).stream()
                        .map(NamePartTests::drawn)
                        .toList());
    }

    private static String drawn(NamePart part) {
        String text = part.match() ? "[" + part.text() + "]" : part.text();
        return part.suffix() ? "<" + text + ">" : text;
    }
}
