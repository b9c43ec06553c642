package dev.zonekeeper.zones;

import dev.zonekeeper.inventory.Fact;
import dev.zonekeeper.inventory.FactLook;
import dev.zonekeeper.inventory.Plan;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneDetail;
import dev.zonekeeper.web.Ages;
import dev.zonekeeper.web.Words;
import dev.zonekeeper.zones.ZoneFacts.Group;
import dev.zonekeeper.zones.ZoneFacts.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is known of one zone as facts. What is not known has no line. */
@Component
class FactSheet {

    private final LiveFactWords live;
    private final Words words;
    private final Ages ages;

    FactSheet(LiveFactWords live, Words words, Ages ages) {
        this.live = live;
        this.words = words;
        this.ages = ages;
    }

    /** All groups, with what was last read of the facts that are read on demand. */
    ZoneFacts of(Zone zone, @Nullable ZoneDetail detail, Map<Fact, FactLook> looks) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("zone", detail == null ? null : detail.readAt(), zone(zone, detail), null));
        for (Fact fact : Fact.values()) {
            groups.add(group(zone, detail, looks.getOrDefault(fact, FactLook.never(fact))));
        }
        return new ZoneFacts(List.copyOf(groups));
    }

    /** The group that holds a fact which is read on demand. */
    Group group(Zone zone, @Nullable ZoneDetail detail, FactLook look) {
        LiveFact fact = live.of(look);
        return switch (look.fact()) {
            case DNSSEC -> new Group("delegation", detail == null ? null : detail.readAt(), delegation(detail), fact);
            case LOGPUSH -> new Group("delivery", look.readAt(), delivery(), fact);
            case SETTINGS -> new Group("settings", look.readAt(), List.of(), fact);
        };
    }

    private List<Row> zone(Zone zone, @Nullable ZoneDetail detail) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.id("id", zone.id().value()));
        add(rows, "account", zone.accountName());
        add(rows, "plan", detail != null && detail.planName() != null ? detail.planName() : Plan.label(zone.plan()));
        add(rows, "status", status(zone, detail));
        add(rows, "set-up", setUp(zone));
        add(rows, "created", detail == null ? null : day(detail.createdOn()));
        return rows;
    }

    private static List<Row> delegation(@Nullable ZoneDetail detail) {
        List<Row> rows = new ArrayList<>();
        if (detail == null) {
            return rows;
        }
        if (!detail.nameServers().isEmpty()) {
            rows.add(new Row("name-servers", detail.nameServers(), false));
        }
        if (!detail.originalNameServers().isEmpty()) {
            rows.add(new Row("before", detail.originalNameServers(), false));
        }
        add(rows, "registrar", detail.originalRegistrar());
        return rows;
    }

    private List<Row> delivery() {
        return List.of(Row.of("kept-for", words.of("zones.kept-for")));
    }

    private static void add(List<Row> rows, String code, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(Row.of(code, value));
        }
    }

    private @Nullable String status(Zone zone, @Nullable ZoneDetail detail) {
        if (zone.status() == null) {
            return null;
        }
        String status = words.or("zones.status." + zone.status().toLowerCase(Locale.ROOT), zone.status());
        String since = detail == null ? null : day(detail.activatedOn());
        return since == null || !zone.status().equals("active")
                ? status
                : words.of("zones.status.since", status, since);
    }

    private @Nullable String setUp(Zone zone) {
        if (zone.type() == null) {
            return null;
        }
        String type = words.or("zones.type." + zone.type().toLowerCase(Locale.ROOT), zone.type());
        return words.of(zone.paused() ? "zones.set-up.paused" : "zones.set-up.running", type);
    }

    /** The day of a time in RFC 3339; as it came if it is none. */
    private @Nullable String day(@Nullable String time) {
        try {
            return time == null ? null : ages.day(Instant.parse(time));
        } catch (DateTimeException e) {
            return time;
        }
    }
}
