package dev.zonekeeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.MovableClock;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.ListedZone;
import dev.zonekeeper.cloudflare.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whatever is typed is looked for as it is, and the list and its counts find the same. */
class SearchTests {

    private static final List<String> ACCOUNTS = List.of(
            "100%_net",
            "a_b", "aXb", "O'Brien \\ S\u00f6hne", "say \"!\"", "[a]*", "?^$.|()", "\u0130stanbul", "plain");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_",
                "%",
                "a_b",
                "A_B",
                "100%",
                "\\",
                "'",
                "\"",
                "[a]",
                "*",
                "!",
                "?",
                "^",
                "$",
                "|",
                "(",
                "s\u00f6hne",
                "o'brien",
                "nothing like it",
                "' or '1'='1",
                "plain\u2003"
            })
    void findsWhatHoldsItInTheListAndItsCounts(String term) {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        Zones zones = new Zones(JdbcClient.create(database));
        MovableClock clock = new MovableClock();
        new Inventory(new NamedParameterJdbcTemplate(database), clock).saw(listed());
        ZoneFilter filter = new ZoneFilter(term, null, ZoneFilter.Sort.NAME, false);
        List<String> expected = ACCOUNTS.stream()
                .filter(name ->
                        name.toLowerCase(Locale.ROOT).contains(term.strip().toLowerCase(Locale.ROOT)))
                .toList();

        assertThat(zones.page(filter, Scope.all(), 1, 50).rows())
                .extracting(Zone::accountName)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(zones.page(filter, Scope.all(), 1, 50).total()).isEqualTo(expected.size());
        assertThat(zones.counts(filter, Scope.all(), clock.instant()).total()).isEqualTo(expected.size());
    }

    private static List<ListedZone> listed() {
        List<ListedZone> listed = new ArrayList<>();
        for (String account : ACCOUNTS) {
            String id = "%032x".formatted(listed.size() + 1);
            listed.add(new ListedZone(
                    new ZoneId(id),
                    "zone" + listed.size() + ".example",
                    new AccountId(id),
                    account,
                    "enterprise",
                    "Enterprise Website",
                    "active",
                    "full",
                    false,
                    0,
                    List.of(),
                    List.of(),
                    null,
                    "2021-03-11T00:00:00Z",
                    null));
        }
        return listed;
    }
}
