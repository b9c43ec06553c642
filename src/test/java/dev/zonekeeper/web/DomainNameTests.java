package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainNameTests {

    @ParameterizedTest
    @CsvSource({
        "nordwind-logistik.de, nordwind-logistik, .de",
        "shop.example.co.uk, shop.example, .co.uk",
        "xn--bcher-kva.example, bücher, .example",
        "xn--fiqs8s, 中国, ''",
        "xn--bcher-kva.xn--fiqs8s, bücher, .中国",
        "under_score.com, under_score, .com",
        "not a name, not a name, ''",
        "'', '', ''"
    })
    void splitsWhatTellsZonesApartFromTheSuffix(String wire, String label, String suffix) {
        assertThat(DomainName.of(wire)).isEqualTo(new DomainName(label, suffix));
    }
}
