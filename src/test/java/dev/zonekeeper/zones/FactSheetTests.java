package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.RetentionReason;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneDetail;
import dev.zonekeeper.inventory.ZoneName;
import dev.zonekeeper.web.Ages;
import dev.zonekeeper.web.Texts;
import dev.zonekeeper.web.Words;
import dev.zonekeeper.zones.ZoneFacts.Group;
import dev.zonekeeper.zones.ZoneFacts.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactSheetTests {

    private static final Instant READ_AT = Instant.parse("2026-11-24T14:07:31Z");
    private static final ZoneId ID = new ZoneId("ab".repeat(16));

    private final Words words = Texts.of("zones");
    private final Ages ages = Texts.ages(Clock.systemUTC());
    private final FactSheet sheet = new FactSheet(
            new LiveFactWords(new LogpushWords(words, ages), new SettingWords(words, ages), words, ages), words, ages);

    @Test
    void writesWhatIsKnown() {
        ZoneFacts facts =
                sheet.of(zone("enterprise", "active", "full", true, null), detail("2026-01-02T03:04:05.6Z"), Map.of());

        assertThat(facts.groups())
                .extracting(Group::code)
                .containsExactly("zone", "delegation", "delivery", "settings");
        assertThat(facts.groups().get(0).readAt()).isEqualTo(READ_AT);
        assertThat(facts.groups().get(0).rows())
                .containsExactly(
                        Row.id("id", ID.value()),
                        Row.of("account", "Nordwind Group"),
                        Row.of("plan", "Enterprise Website"),
                        Row.of("status", "Active since 3 Feb 2026"),
                        Row.of("set-up", "Full, paused: traffic goes past Cloudflare"),
                        Row.of("created", "2 Jan 2026"));
        assertThat(facts.groups().get(1).rows())
                .containsExactly(
                        Row.of("name-servers", "ada.ns.example", "bob.ns.example"), Row.of("registrar", "A registrar"));
    }

    @Test
    void hasNoLineForWhatIsNotKnown() {
        ZoneFacts facts = sheet.of(zone(null, null, null, false, null), null, Map.of());

        assertThat(facts.groups().get(1).rows()).isEmpty();
        assertThat(facts.groups().get(0).rows())
                .containsExactly(Row.id("id", ID.value()), Row.of("account", "Nordwind Group"));
    }

    @Test
    void showsUnheardOfValuesAsTheyCame() {
        ZoneFacts facts = sheet.of(zone("gold", "hibernating", "quantum", false, null), detail("yesterday"), Map.of());

        assertThat(facts.groups().get(0).rows())
                .contains(
                        Row.of("status", "hibernating"),
                        Row.of("set-up", "quantum, not paused"),
                        Row.of("created", "yesterday"));
        assertThat(sheet.of(zone("gold", null, null, false, null), null, Map.of())
                        .groups()
                        .get(0)
                        .rows())
                .contains(Row.of("plan", "gold"));
    }

    private static Zone zone(String plan, String status, String type, boolean paused, RetentionReason reason) {
        return new Zone(
                ID,
                new AccountId("cd".repeat(16)),
                "Nordwind Group",
                new ZoneName("nordwind.example"),
                plan,
                status,
                type,
                paused,
                reason == null ? Retention.OFF : Retention.UNAVAILABLE,
                reason,
                null);
    }

    private static ZoneDetail detail(String createdOn) {
        return new ZoneDetail(
                "Enterprise Website",
                -1814400,
                List.of("ada.ns.example", "bob.ns.example"),
                List.of(),
                "A registrar",
                createdOn,
                "2026-02-03T00:00:00Z",
                READ_AT);
    }
}
