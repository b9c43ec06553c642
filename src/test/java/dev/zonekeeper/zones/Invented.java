package dev.zonekeeper.zones;

import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.Plan;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneCounts;
import dev.zonekeeper.inventory.ZoneName;
import dev.zonekeeper.retention.SwitchView;
import dev.zonekeeper.retention.SwitchView.Deed;
import dev.zonekeeper.retention.SwitchView.Look;
import dev.zonekeeper.web.Page;
import dev.zonekeeper.web.StatusMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Zones that look like those of a company, with every state of the switch. */
final class Invented {

    static final Instant NOW = Instant.parse("2026-11-24T14:07:33Z");

    private static final String LINES = """
            aldermoor-insurance.co.uk|Kestrel Bank|enterprise|active|on|240
            api-kestrelbank.com|Kestrel Bank|enterprise|active|on|240
            atlas-newsroom.com|Atlas Media|enterprise|active|turning-on|2
            bergfreunde-magazin.de|Nordwind Group|pro|active|plan|7300
            careers-hartmann.eu|Hartmann Retail EU|enterprise|active|plan-or-permission|1900
            checkout-hartmann.com|Hartmann Retail EU|enterprise|active|on|750
            edge-lab-parkline.dev|Parkline|enterprise|pending|never-read|
            fjordline-cargo.no|Nordwind Group|enterprise|active|off|560
            hafenlogistik-nord.de|Nordwind Group|enterprise|active|off|560
            images-atlasmedia.net|Atlas Media|enterprise|active|was-on|270000
            kestrel-open-banking.com|Kestrel Bank|enterprise|active|on|240
            kestrelbank.com|Kestrel Bank|enterprise|active|on|240
            login-kestrelbank.com|Kestrel Bank|enterprise|active|not-confirmed|40
            nordwind-logistik.de|Nordwind Group|enterprise|active|on|750
            parkline-static.net|Parkline|free|active|plan|22000
            partner.nordwind.example|Nordwind Group|business|active|plan-or-permission|1570
            radio-atlas.fm|Atlas Media|enterprise|paused|was-off|180000
            shop-hartmann.de|Hartmann Retail EU|enterprise|active|read-failed|3700
            tickets-parkline.com.au|Parkline|enterprise|moved|off|2300
            xn--mnchen-transit-gsb.de|Nordwind Group|enterprise|active|turning-off|2
            """;

    private final List<ZoneRow> rows = new ArrayList<>();

    Invented() {
        LINES.lines()
                .map(line -> line.split("\\|", -1))
                .map(f -> row(f, rows.size()))
                .forEach(rows::add);
    }

    private static ZoneRow row(String[] f, int number) {
        ZoneId id = new ZoneId("023e105f4ecef8ad9ca31a8372d0c3%02x".formatted(number));
        Instant readAt = f[5].isEmpty() ? null : NOW.minusSeconds(Long.parseLong(f[5]));
        boolean paused = f[3].equals("paused");
        Look look = look(f[4]);
        Zone zone = new Zone(
                id,
                new AccountId("a".repeat(32)),
                f[1],
                new ZoneName(f[0]),
                f[2],
                paused ? "active" : f[3],
                "full",
                paused,
                retention(look),
                null,
                readAt);
        return new ZoneRow(zone, view(zone, look, f[4]), look == Look.WAS_ON || look == Look.WAS_OFF, true);
    }

    private static Look look(String state) {
        return switch (state) {
            case "plan", "plan-or-permission" -> Look.UNAVAILABLE;
            case "never-read", "read-failed" -> Look.UNKNOWN;
            default -> Look.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'));
        };
    }

    private static Retention retention(Look look) {
        return switch (look) {
            case ON, WAS_ON, TURNING_OFF -> Retention.ON;
            case UNAVAILABLE -> Retention.UNAVAILABLE;
            case UNKNOWN -> Retention.UNKNOWN;
            default -> Retention.OFF;
        };
    }

    private static SwitchView view(Zone zone, Look look, String word) {
        boolean known = zone.retention().isKnown();
        boolean flight = look == Look.TURNING_ON || look == Look.TURNING_OFF;
        Deed deed = known ? Deed.SWITCH : look == Look.UNKNOWN ? Deed.READ_NOW : Deed.NONE;
        List<String> arguments = switch (word) {
            case "plan" -> List.of(Plan.label(zone.plan()));
            case "read-failed" -> List.of("502");
            case "turning-on", "turning-off" -> List.of("2");
            default -> List.of();
        };
        boolean on = zone.retention() == Retention.ON;
        return new SwitchView(
                zone.id(),
                zone.name(),
                null,
                look,
                "retention.word." + word,
                arguments,
                deed,
                known ? on : null,
                (known && !flight) ? !on : null,
                zone.readAt());
    }

    List<ZoneRow> rows(String q, @Nullable Retention retention, @Nullable String role) {
        return rows.stream()
                .filter(row -> row.zone().name().readable().contains(q)
                        || String.valueOf(row.zone().accountName())
                                .toLowerCase(Locale.ROOT)
                                .contains(q))
                .filter(row -> retention == null || row.zone().retention() == retention)
                .map(row -> "VIEWER".equals(role) ? looking(row) : row)
                .toList();
    }

    private static ZoneRow looking(ZoneRow row) {
        SwitchView v = row.retention();
        return new ZoneRow(
                row.zone(),
                new SwitchView(
                        v.zone(),
                        v.name(),
                        null,
                        v.look(),
                        v.word(),
                        v.wordArguments(),
                        Deed.NONE,
                        v.checked(),
                        null,
                        v.readAt()),
                row.old(),
                false);
    }

    ZoneRow row(String id) {
        return rows.stream()
                .filter(row -> row.zone().id().value().equals(id)
                        || row.zone().name().wire().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void turn(String id, boolean on) {
        ZoneRow old = row(id);
        Zone z = old.zone();
        Zone zone = new Zone(
                z.id(),
                z.account(),
                z.accountName(),
                z.name(),
                z.plan(),
                z.status(),
                z.type(),
                z.paused(),
                Retention.of(on),
                null,
                NOW);
        rows.set(
                rows.indexOf(old),
                new ZoneRow(zone, view(zone, on ? Look.ON : Look.OFF, on ? "on" : "off"), false, true));
    }

    static SwitchView next(SwitchView now, boolean on) {
        return new SwitchView(
                now.zone(),
                now.name(),
                null,
                on ? Look.ON : Look.OFF,
                "retention.word.on",
                List.of(),
                Deed.NONE,
                on,
                null,
                null);
    }

    Page<ZoneRow> page(List<ZoneRow> rows, String q, @Nullable Retention retention, int number) {
        long total = rows.isEmpty() ? 0 : q.isEmpty() && retention == null ? 12_480 : rows.size();
        return new Page<>(rows, number, 20, total);
    }

    ZoneCounts counts(List<ZoneRow> rows, String q) {
        if (rows.isEmpty()) {
            return new ZoneCounts(0, 0, 0, 0, 0, 0);
        }
        return q.isEmpty() ? new ZoneCounts(4127, 2316, 5981, 56, 212, 14) : new ZoneCounts(402, 318, 149, 2, 9, 3);
    }

    StatusMessage done(Zone zone, boolean on) {
        return new StatusMessage(
                StatusMessage.Tone.DONE,
                zone.name().readable(),
                on ? "keeps its logs." : "keeps no new logs.",
                NOW,
                "9e2c41d07bfa3c11-FRA",
                on ? "Turn off again" : "Turn on again",
                "/zones/" + zone.id() + "/retention?enabled=" + !on);
    }
}
