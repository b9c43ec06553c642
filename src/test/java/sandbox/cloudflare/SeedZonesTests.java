package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeedZonesTests {

    private final List<Zone> shown = new Zones()
            .sorted("name").stream().filter(zone -> !zone.isInternal()).toList();

    @Test
    void areSixtyAndTwoInternalOnes() {
        assertThat(shown).hasSize(60);
        assertThat(SeedZones.ALL).hasSize(62);
        assertThat(Set.copyOf(SeedZones.ALL.stream().map(Zone::id).toList())).hasSize(62);
    }

    @Test
    void haveEnoughUsableSwitchesOnTheFirstPage() {
        List<Zone> usable = shown.subList(0, 20).stream()
                .filter(zone -> zone.entitled() && zone.status().equals("active"))
                .toList();
        assertThat(usable).hasSizeGreaterThanOrEqualTo(7);
        assertThat(usable.stream().filter(Zone::retained)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(usable.stream().filter(zone -> !zone.retained())).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void haveSwitchesBothWaysInEachAccount() {
        for (Account account : Account.ALL) {
            List<Zone> usable = shown.stream()
                    .filter(zone -> zone.account().equals(account) && zone.entitled())
                    .toList();
            assertThat(usable).anyMatch(Zone::retained).anyMatch(zone -> !zone.retained());
        }
    }

    @Test
    void showEveryKindThereIs() {
        assertThat(shown).extracting(Zone::plan).contains(Plan.values());
        assertThat(shown).extracting(Zone::status).contains("active", "pending", "moved");
        assertThat(SeedZones.ALL).extracting(Zone::type).contains("full", "partial", "secondary", "internal");
        assertThat(shown).anyMatch(Zone::paused);
        assertThat(names()).contains("xn--mnchen-transit-gsb.de", "xn--nordlys-troms-nnb.no");
        assertThat(names()).anyMatch(name -> name.length() >= 60);
        assertThat(shown.stream()
                        .filter(zone -> zone.name().equals("shop.example"))
                        .map(Zone::account))
                .containsExactlyInAnyOrder(Account.ATLAS, Account.NORDWIND);
    }

    @Test
    void stayTheFirstWhenMoreAreMade() {
        Zones zones = new Zones();
        zones.setCount(20_000);
        assertThat(zones.sorted("name")).hasSize(20_000);
        assertThat(zones.sorted("name").subList(0, 20)).isEqualTo(shown.subList(0, 20));
        assertThat(zones.sorted("name").stream().map(Zone::id).distinct()).hasSize(20_000);
    }

    private Set<String> names() {
        return shown.stream().map(Zone::name).collect(Collectors.toSet());
    }
}
