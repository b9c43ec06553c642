package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.inventory.ZoneName;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePartTests {

    @Test
    void setsThePublicSuffixApart() {
        assertThat(parts("kestrelbank.co.uk", ""))
                .containsExactly(new NamePart("kestrelbank", false, false), new NamePart(".co.uk", true, false));
    }

    @Test
    void marksWhatMatchesWherePossiblyAcrossTheSuffix() {
        assertThat(parts("kestrelbank.co.uk", "BANK.co"))
                .containsExactly(
                        new NamePart("kestrel", false, false),
                        new NamePart("bank", false, true),
                        new NamePart(".co", true, true),
                        new NamePart(".uk", true, false));
    }

    @Test
    void marksEveryMatch() {
        assertThat(parts("nana.example", " na "))
                .filteredOn(NamePart::match)
                .extracting(NamePart::text)
                .containsExactly("na", "na");
    }

    @Test
    void marksInTheReadableName() {
        assertThat(parts("xn--mnchen-transit-gsb.de", "MÜN")).first().isEqualTo(new NamePart("mün", false, true));
    }

    @ParameterizedTest
    @CsvSource({
        "a.example, a",
        "example, x",
        "com, ''",
        "co.uk, uk",
        "a_b.example, _",
        "aaa.example, aa",
        "a.example, a.example",
        "xn--zz-broken-.example, zz"
    })
    void losesNothingOfTheName(String name, String q) {
        String text = parts(name, q).stream().map(NamePart::text).collect(Collectors.joining());

        assertThat(text).isEqualTo(new ZoneName(name).readable());
    }

    private static List<NamePart> parts(String name, String q) {
        return NamePart.of(new ZoneName(name), q);
    }
}
