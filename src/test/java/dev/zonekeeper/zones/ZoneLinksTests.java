package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.ZoneFilter.Sort;
import org.junit.jupiter.api.Test;

class ZoneLinksTests {

    @Test
    void leavesOutWhatGoesWithoutSaying() {
        assertThat(new ZoneLinks(ZoneFilter.all(), 20).page(1)).isEqualTo("/zones");
    }

    @Test
    void carriesTheWholeQuery() {
        ZoneFilter filter = new ZoneFilter("nord & süd", Retention.OFF, Sort.READ, true);
        assertThat(new ZoneLinks(filter, 50).page(3))
                .isEqualTo("/zones?q=nord%20%26%20s%C3%BCd&retention=OFF&sort=-read&page=3&size=50");
    }

    @Test
    void takesBracesAsTheyAre() {
        assertThat(new ZoneLinks(new ZoneFilter("{q}", null, Sort.NAME, false), 20).page(1))
                .isEqualTo("/zones?q=%7Bq%7D");
    }

    @Test
    void beginsAnewOnTheFirstPage() {
        ZoneLinks links = new ZoneLinks(ZoneFilter.all(), 20);
        assertThat(links.retention(Retention.ON)).isEqualTo("/zones?retention=ON");
        assertThat(links.size(100)).isEqualTo("/zones?size=100");
    }

    @Test
    void turnsTheOrderRoundAtTheSecondClick() {
        assertThat(new ZoneLinks(ZoneFilter.all(), 20).sort(Sort.NAME)).isEqualTo("/zones?sort=-name");
        assertThat(new ZoneLinks(new ZoneFilter("", null, Sort.NAME, true), 20).sort(Sort.NAME))
                .isEqualTo("/zones");
        assertThat(new ZoneLinks(ZoneFilter.all(), 20).sort(Sort.READ)).isEqualTo("/zones?sort=read");
    }
}
