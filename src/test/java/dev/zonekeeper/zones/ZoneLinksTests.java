package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.ZoneFilter.Sort;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class ZoneLinksTests {

    private final ZoneLinks plain = new ZoneLinks(ZoneFilter.all(), 20);
    private final ZoneLinks full = new ZoneLinks(new ZoneFilter("nord", Retention.OFF, Sort.READ, true), 50);

    @Test
    void leaveOutWhatGoesWithoutSaying() {
        assertThat(plain.page(1)).isEqualTo("/zones");
        assertThat(plain.retention(null)).isEqualTo("/zones");
        assertThat(plain.size(20)).isEqualTo("/zones");
        assertThat(plain.sortParameter()).isNull();
    }

    @Test
    void carryTheWholeQuery() {
        assertThat(full.page(3)).isEqualTo("/zones?q=nord&retention=OFF&sort=-read&page=3&size=50");
        assertThat(full.size(100)).isEqualTo("/zones?q=nord&retention=OFF&sort=-read&size=100");
        assertThat(full.retention(Retention.ON)).isEqualTo("/zones?q=nord&retention=ON&sort=-read&size=50");
        assertThat(full.retention(null)).isEqualTo("/zones?q=nord&sort=-read&size=50");
        assertThat(full.cleared()).isEqualTo("/zones?sort=-read&size=50");
        assertThat(full.oldest()).isEqualTo("/zones?q=nord&retention=OFF&sort=-read&size=50");
        assertThat(full.sortParameter()).isEqualTo("-read");
    }

    @Test
    void turnTheOrderRoundWhereItIsTheOneAlready() {
        assertThat(plain.sort(Sort.NAME)).isEqualTo("/zones?sort=-name");
        assertThat(plain.sort(Sort.PLAN)).isEqualTo("/zones?sort=plan");
        assertThat(full.sort(Sort.READ)).isEqualTo("/zones?q=nord&retention=OFF&sort=read&size=50");
        assertThat(new ZoneLinks(new ZoneFilter("", null, Sort.NAME, true), 20).sort(Sort.NAME))
                .isEqualTo("/zones");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&b=c", "100%", "a+b", "{q}", "#top", "münchen-transit", "a b", "\"><script>", "q?x"})
    void keepASearchAsItWasTyped(String q) {
        String link = new ZoneLinks(new ZoneFilter(q, null, Sort.NAME, false), 20).page(2);

        String query = UriComponentsBuilder.fromUri(URI.create(link))
                .build()
                .getQueryParams()
                .getFirst("q");
        assertThat(link).startsWith("/zones?q=").endsWith("&page=2").doesNotContain("<", "\"", "+");
        assertThat(UriUtils.decode(query, "UTF-8")).isEqualTo(q);
    }
}
