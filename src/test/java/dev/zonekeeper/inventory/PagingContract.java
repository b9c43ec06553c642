package dev.zonekeeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.MovableClock;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.ListedZone;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.web.Page;
import java.net.IDN;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a walk through all pages must be on every database, in whichever order that sorts. */
abstract class PagingContract {

    private static final String RETAIL = "a".repeat(32);
    private static final List<String> NAMES = List.of(
            "a-z.example",
            "ab.example",
            "a.b.example",
            "a-b.example",
            "A-b.example",
            "\u00e4.example",
            "z.example",
            "\u4f8b.example",
            "-.example",
            "--a.example",
            "a--.example",
            "0.example",
            "10.example",
            "9.example",
            "xn--a.example",
            "a_b.example");

    private final MovableClock clock = new MovableClock();
    private Zones zones;
    private Inventory inventory;
    private List<ListedZone> listed;

    /** One that is empty. */
    abstract DataSource database();

    @BeforeEach
    void fill() {
        DataSource database = database();
        Flyway.configure().dataSource(database).load().migrate();
        zones = new Zones(JdbcClient.create(database));
        inventory = new Inventory(new NamedParameterJdbcTemplate(database), clock);
        listed = new ArrayList<>();
        for (String name : NAMES) {
            listed.add(zone(listed.size(), IDN.toASCII(name), null));
        }
        for (int n = 0; n < 300; n++) {
            listed.add(zone(listed.size(), "shop-" + n % 150 + ".example", RETAIL));
        }
        inventory.saw(listed);
        for (int n = 0; n < listed.size(); n += 3) {
            Retention state = n % 2 == 0 ? Retention.ON : Retention.OFF;
            // Many are read at one moment, and two of three never.
            inventory.record(new Reading(id(n), state, null, clock.instant(), Duration.ofMinutes(30)));
        }
    }

    static Stream<Arguments> walks() {
        return Stream.of(ZoneFilter.Sort.values())
                .flatMap(sort -> Stream.of(5, 50).map(size -> Arguments.of(sort, size)));
    }

    /** What has no value stands at the end both ways; all else is mirrored, equal values too. */
    @ParameterizedTest
    @MethodSource("walks")
    void holdsEachZoneOnceAndIsMirroredTheOtherWay(ZoneFilter.Sort sort, int size) {
        List<Zone> up = walk(new ZoneFilter("", null, sort, false), size);
        List<Zone> down = walk(new ZoneFilter("", null, sort, true), size);

        assertThat(up).extracting(Zone::id).doesNotHaveDuplicates().hasSize(listed.size());
        assertThat(down).extracting(Zone::id).containsExactlyElementsOf(ids(mirrored(up, value(sort))));
        assertThat(walk(new ZoneFilter("", null, sort, false), size))
                .extracting(Zone::id)
                .isEqualTo(ids(up));
    }

    private static List<Zone> mirrored(List<Zone> zones, Function<Zone, @Nullable Object> value) {
        List<Zone> with = new ArrayList<>(
                zones.stream().filter(zone -> value.apply(zone) != null).toList());
        List<Zone> without = new ArrayList<>(
                zones.stream().filter(zone -> value.apply(zone) == null).toList());
        Collections.reverse(with);
        Collections.reverse(without);
        with.addAll(without);
        return with;
    }

    private static Function<Zone, @Nullable Object> value(ZoneFilter.Sort sort) {
        return switch (sort) {
            case NAME -> Zone::name;
            case ACCOUNT -> Zone::accountName;
            case PLAN -> Zone::plan;
            case STATUS -> Zone::status;
            case RETENTION -> Zone::retention;
            case READ -> Zone::readAt;
        };
    }

    /** While a walk of Cloudflare writes the same zones again. */
    private List<Zone> walk(ZoneFilter filter, int size) {
        List<Zone> walked = new ArrayList<>();
        Page<Zone> page;
        int number = 1;
        do {
            page = zones.page(filter, Scope.all(), number++, size);
            walked.addAll(page.rows());
            if (number % 7 == 0) {
                inventory.saw(listed.subList(0, 40));
            }
        } while (page.hasNext());
        assertThat(zones.page(filter, Scope.all(), number, size).rows()).isEmpty();
        return walked;
    }

    private static List<ZoneId> ids(List<Zone> zones) {
        return zones.stream().map(Zone::id).toList();
    }

    private static ZoneId id(int n) {
        // Ids in another order than names.
        return new ZoneId("%032x".formatted((n * 7919L) % 100_003));
    }

    private static ListedZone zone(int n, String name, @Nullable String account) {
        return new ListedZone(
                id(n),
                name,
                account == null ? null : new AccountId(account),
                account == null ? null : "Retail",
                n % 4 == 0 ? null : n % 2 == 0 ? "enterprise" : "free",
                "Enterprise Website",
                n % 5 == 0 ? null : "active",
                "full",
                false,
                0,
                List.of(),
                List.of(),
                null,
                "2021-03-11T00:00:00Z",
                null);
    }
}
