package dev.zonekeeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.MovableClock;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.ListedAccount;
import dev.zonekeeper.cloudflare.ListedZone;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class InventoryTests {

    private static final String RETAIL = "a".repeat(32);
    private static final String BANK = "b".repeat(32);

    private final MovableClock clock = new MovableClock();
    private Zones zones;
    private Inventory inventory;

    @BeforeEach
    void emptyDatabase() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        zones = new Zones(JdbcClient.create(database));
        inventory = new Inventory(new NamedParameterJdbcTemplate(database), clock);
    }

    @Test
    void keepsTheReadingWhenAZoneIsListedAgain() {
        inventory.saw(List.of(listed(1, "shop.example", RETAIL, "Retail")));
        inventory.record(on(1, clock.instant()));

        inventory.saw(List.of(listed(1, "shop.example", RETAIL, "Retail, renamed")));

        Zone zone = zones.find(id(1), Scope.all()).orElseThrow();
        assertThat(zone.retention()).isEqualTo(Retention.ON);
        assertThat(zone.accountName()).isEqualTo("Retail, renamed");
        assertThat(inventory.detail(id(1)).orElseThrow().nameServers()).containsExactly("dana.ns.example");
    }

    @Test
    void startsAsNeverRead() {
        inventory.saw(List.of(listed(1, "shop.example", RETAIL, "Retail")));

        Zone zone = zones.find(id(1), Scope.all()).orElseThrow();
        assertThat(zone.retention()).isEqualTo(Retention.UNKNOWN);
        assertThat(zone.reason()).isEqualTo(RetentionReason.of(RetentionReason.Kind.NEVER_READ));
        assertThat(zone.readAt()).isNull();
    }

    @Test
    void letsTheLaterOfTwoReadingsWin() {
        inventory.saw(List.of(listed(1, "shop.example", RETAIL, "Retail")));
        Instant now = clock.instant();
        assertThat(inventory.record(on(1, now))).isTrue();

        Reading earlier = new Reading(id(1), Retention.OFF, null, now.minusMillis(5), Duration.ofMinutes(1));

        assertThat(inventory.record(earlier)).isFalse();
        assertThat(zones.find(id(1), Scope.all()).orElseThrow().retention()).isEqualTo(Retention.ON);
    }

    @Test
    void renamesAccounts() {
        AccountId id = new AccountId(RETAIL);
        inventory.sawAccounts(List.of(new ListedAccount(id, "Retail")));
        inventory.sawAccounts(List.of(new ListedAccount(id, "Retail EU")));
    }

    @Test
    void showsNothingOutsideOfTheScope() {
        inventory.saw(List.of(
                listed(1, "shop.example", RETAIL, "Retail"),
                listed(2, "bank.example", BANK, "Bank"),
                listed(3, "orphan.example", null, null)));
        Scope bank = Scope.of(Set.of(BANK));

        assertThat(names(ZoneFilter.all(), bank)).containsExactly("bank.example");
        assertThat(zones.find(id(1), bank)).isEmpty();
        assertThat(zones.named("shop.example", bank)).isEmpty();
        assertThat(zones.counts(ZoneFilter.all(), bank, clock.instant()).total())
                .isEqualTo(1);
        assertThat(names(ZoneFilter.all(), Scope.of(Set.of()))).isEmpty();
        assertThat(names(ZoneFilter.all(), Scope.all())).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%_", "a_b", "%", "_", "!", "\\", "'", "o'brien \\ s\u00f6hne"})
    void takesCharactersOfASearchForThemselves(String text) {
        inventory.saw(List.of(
                listed(1, "one.example", RETAIL, "100%_net a_b ! O'Brien \\ S\u00f6hne"),
                listed(2, "two.example", BANK, "aXb 100x net")));

        assertThat(names(new ZoneFilter(text, null, ZoneFilter.Sort.NAME, false), Scope.all()))
                .containsExactly("one.example");
    }

    @Test
    void findsAPunycodeNameBothWays() {
        inventory.saw(List.of(listed(1, "xn--mnchen-transit-gsb.de", RETAIL, "Retail")));

        assertThat(names(new ZoneFilter("M\u00fcnchen", null, ZoneFilter.Sort.NAME, false), Scope.all()))
                .hasSize(1);
        assertThat(names(new ZoneFilter("xn--mn", null, ZoneFilter.Sort.NAME, false), Scope.all()))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(ZoneFilter.Sort.class)
    void walksEachZoneOnceInBothDirections(ZoneFilter.Sort sort) {
        List<ListedZone> many = new ArrayList<>();
        for (int n = 1; n <= 53; n++) {
            many.add(listed(
                    n,
                    "zone-" + n % 7 + "-" + n + ".example",
                    n % 3 == 0 ? null : RETAIL,
                    n % 3 == 0 ? null : "Retail"));
        }
        inventory.saw(many);
        for (int n = 1; n <= 20; n++) {
            inventory.record(on(n, clock.instant()));
        }

        List<String> up = walk(new ZoneFilter("", null, sort, false));
        List<String> down = walk(new ZoneFilter("", null, sort, true));

        assertThat(up).hasSize(53).doesNotHaveDuplicates();
        assertThat(down).containsExactlyInAnyOrderElementsOf(up);
    }

    @Test
    void countsFollowTheSearchAndNotTheStateAskedFor() {
        inventory.saw(List.of(listed(1, "shop.example", RETAIL, "Retail"), listed(2, "bank.example", BANK, "Bank")));
        inventory.record(on(1, clock.instant()));

        ZoneCounts counts = zones.counts(
                new ZoneFilter("example", Retention.OFF, ZoneFilter.Sort.NAME, false),
                Scope.all(),
                clock.instant().plusSeconds(60));

        assertThat(counts).isEqualTo(new ZoneCounts(1, 0, 0, 1, 1, 2));
    }

    private List<String> walk(ZoneFilter filter) {
        List<String> names = new ArrayList<>();
        Page<Zone> page;
        int number = 1;
        do {
            page = zones.page(filter, Scope.all(), number++, 20);
            page.rows().forEach(zone -> names.add(zone.name().wire()));
        } while (page.hasNext());
        return names;
    }

    private List<String> names(ZoneFilter filter, Scope scope) {
        return zones.page(filter, scope, 1, 50).rows().stream()
                .map(zone -> zone.name().wire())
                .toList();
    }

    private static Reading on(int n, Instant at) {
        return new Reading(id(n), Retention.ON, null, at, Duration.ofMinutes(30));
    }

    private static ZoneId id(int n) {
        return new ZoneId("%032x".formatted(n));
    }

    private static ListedZone listed(int n, String name, @Nullable String account, @Nullable String accountName) {
        return new ListedZone(
                id(n),
                name,
                account == null ? null : new AccountId(account),
                accountName,
                n % 2 == 0 ? "enterprise" : null,
                "Enterprise Website",
                n % 5 == 0 ? null : "active",
                "full",
                false,
                0,
                List.of("dana.ns.example"),
                List.of(),
                null,
                "2021-03-11T00:00:00Z",
                null);
    }
}
