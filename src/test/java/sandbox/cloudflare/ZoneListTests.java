package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ZoneListTests extends WithSimulator {

    @Test
    void endsAfterItsLastPage() {
        List<String> ids = new ArrayList<>();
        int page = 1;
        for (JsonNode list = page(page); !list.isEmpty(); list = page(++page)) {
            list.forEach(zone -> ids.add(zone.get("id").asString()));
        }
        assertThat(page).isEqualTo(5);
        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void saysWhereInTheListItIs() {
        JsonNode info = json(get("zones?page=3&per_page=25")).get("result_info");
        assertThat(info.toString())
                .isEqualTo("{\"page\":3,\"per_page\":25,\"count\":10,\"total_count\":60,\"total_pages\":3}");
    }

    @Test
    void holdsTwentyZonesUnlessAskedForOthers() {
        assertThat(json(get("zones")).get("result")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "per_page=4",
                "per_page=51",
                "per_page=x",
                "page=0",
                "page=x",
                "status=deleted",
                "type=full,odd",
                "type=",
                "order=id",
                "direction=up",
                "match=some",
                "name=starts:a"
            })
    void refusesAValueOutsideOfTheContract(String parameter) {
        assertThat(refusal(get("zones?" + parameter))).startsWith("400/1001 Invalid");
    }

    @Test
    void ignoresParametersThatItDoesNotKnow() {
        assertThat(count("nmae=kestrelbank.com")).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "name=KestrelBank.com, 1",
        "name=kestrelbank, 0",
        "name=starts_with:kestrelbank, 3",
        "name=ends_with:.kestrelbank.com, 5",
        "name=contains:TRANSIT, 1",
        "name=contains_case_sensitive:TRANSIT, 0",
        "name=not_equal:kestrelbank.com, 59",
        "name=shop.example, 2",
        "account.name=atlas%20media, 20",
        "status=pending, 4",
        "status=pending&type=full, 4",
        "type=internal, 2",
        "'type=partial,internal', 4",
        "name=kestrelbank.com&status=pending, 0",
        "name=kestrelbank.com&status=pending&match=any, 5"
    })
    void filters(String query, int count) {
        assertThat(count(query)).isEqualTo(count);
    }

    @Test
    void filtersByAccount() {
        JsonNode zones = json(get("zones?per_page=50&account.id=" + CloudflareSimulator.KESTREL_BANK))
                .get("result");
        assertThat(zones)
                .isNotEmpty()
                .allMatch(zone -> zone.at("/account/name").asString().equals("Kestrel Bank"));
    }

    @Test
    void sortsBothWays() {
        assertThat(names("order=name")).isSorted().startsWith("atlas-books.com");
        assertThat(names("order=name&direction=desc")).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void keepsNoOrderWhenZonesComeAndGo() {
        String all = "per_page=50&account.id=" + CloudflareSimulator.KESTREL_BANK;
        List<String> before = names(all);
        assertThat(names(all)).isEqualTo(before);
        control("PUT zone?zone=" + CARDS + "&gone=true");
        before.remove("cards.kestrelbank.com");
        assertThat(names(all)).containsExactlyInAnyOrderElementsOf(before).isNotEqualTo(before);
    }

    @Test
    void showsATokenOnlyWhatItReaches() {
        assertThat(json(get("zones", CloudflareSimulator.ONE_ZONE_TOKEN)).get("result"))
                .hasSize(1);
        assertThat(json(get("zones?per_page=50", CloudflareSimulator.ACCOUNT_TOKEN))
                        .get("result"))
                .hasSize((int) count("account.id=" + CloudflareSimulator.KESTREL_BANK));
    }

    @Test
    void takesThePermissionToListZones() {
        assertThat(refusal(get("zones", CloudflareSimulator.LOGS_ONLY_TOKEN)))
                .startsWith("403/0 Actor")
                .contains("com.cloudflare.api.account.zone.list");
    }

    @Test
    void aloneSendsTheRateHeaders() {
        assertThat(get("zones").headers().firstValue("Ratelimit")).contains("\"list_zones\";r=12000;t=1");
        assertThat(get("zones").headers().firstValue("Ratelimit-Policy")).contains("\"list_zones\";q=12001;w=300");
        assertThat(get("zones/" + CARDS).headers().firstValue("Ratelimit")).isEmpty();
    }

    @Test
    void hasAsManyZonesAsOrdered() {
        control("PUT zones?count=1234");
        assertThat(count("")).isEqualTo(1234);
        assertThat(count("type=full,partial,secondary,internal")).isEqualTo(1234);
        control("PUT zones?count=7");
        assertThat(count("")).isEqualTo(7);
    }

    private JsonNode page(int page) {
        return json(get("zones?per_page=15&order=name&page=" + page)).get("result");
    }

    private long count(String query) {
        return json(get("zones?" + query)).at("/result_info/total_count").asLong();
    }

    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        json(get("zones?" + query))
                .get("result")
                .forEach(zone -> names.add(zone.get("name").asString()));
        return names;
    }
}
