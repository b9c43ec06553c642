package dev.zonekeeper.zones;

import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.zones.LiveFact.Line;
import dev.zonekeeper.zones.ZoneFacts.Group;
import dev.zonekeeper.zones.ZoneFacts.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of one zone says, invented. */
final class InventedFacts {

    private InventedFacts() {}

    static RetentionCard card(ZoneRow row) {
        boolean known = row.zone().retention().isKnown();
        return new RetentionCard(
                row.retention().look().css(),
                known ? Instant.parse("2026-11-03T09:14:00Z") : null,
                known ? "Olga Brandt" : null,
                row.zone().readAt());
    }

    static ZoneFacts facts(Zone zone) {
        Instant read = Invented.NOW.minusSeconds(2300);
        return new ZoneFacts(List.of(
                new Group(
                        "zone",
                        read,
                        List.of(
                                Row.id("id", zone.id().value()),
                                Row.of("account", String.valueOf(zone.accountName())),
                                Row.of("plan", "Enterprise Website"),
                                Row.of("status", "Active since 11 Mar 2021"),
                                Row.of("set-up", "Full, not paused"),
                                Row.of("created", "9 Mar 2021")),
                        null),
                new Group(
                        "delegation",
                        read,
                        List.of(
                                Row.of("name-servers", "dana.ns.cloudflare.com", "rick.ns.cloudflare.com"),
                                Row.of("before", "ns1.nordwind.example", "ns2.nordwind.example")),
                        live(
                                "dnssec",
                                Line.signed("check", "Active, DS at the registry"),
                                Line.more("read 4 min ago", read))),
                new Group(
                        "delivery",
                        read,
                        List.of(Row.of("kept-for", "3 to 7 days, by Cloudflare")),
                        live(
                                "logpush",
                                Line.of("http_requests to s3://nw-edge"),
                                Line.more("Last pushed 24 Nov 2026, 13:40", read))),
                new Group("settings", null, List.of(), refused())));
    }

    private static LiveFact live(String code, Line... lines) {
        return new LiveFact(code, List.of(new LiveFact.Row(code, List.of(lines))), null, true);
    }

    private static LiveFact refused() {
        return new LiveFact("settings", List.of(), Line.more("Not shown to this token.", null), false);
    }

    static List<PastEvent> events() {
        return List.of(
                event(
                        "2026-11-24T14:06:58Z",
                        "Olga Brandt",
                        "off",
                        "on",
                        true,
                        "turn-on",
                        "sent-unconfirmed",
                        null,
                        "9e2c40ff19a2d7e0-FRA"),
                event(
                        "2026-11-03T09:14:06Z",
                        "Olga Brandt",
                        "off",
                        "on",
                        false,
                        "turn-on",
                        "confirmed",
                        null,
                        "9d71a0bb4fe211c8-FRA"),
                event(
                        "2026-10-26T02:53:40Z",
                        "Outside Zonekeeper",
                        "on",
                        "off",
                        false,
                        "seen-off",
                        "found",
                        null,
                        "9d2f8e1c99a07b55-FRA"),
                event(
                        "2026-10-02T12:50:33Z",
                        "Jonas Weber",
                        "off",
                        null,
                        false,
                        "turn-off",
                        "not-sent",
                        "someone was faster",
                        null),
                event(
                        "2025-09-06T16:20:31Z",
                        "Olga Brandt",
                        "off",
                        null,
                        false,
                        "turn-on",
                        "refused",
                        "plan or permission",
                        "9b10c4de8a3312f0-AMS"));
    }

    private static PastEvent event(
            String at,
            String who,
            String before,
            @Nullable String after,
            boolean asked,
            String action,
            String outcome,
            @Nullable String why,
            @Nullable String ray) {
        return new PastEvent(1, Instant.parse(at), who, before, after, asked, action, outcome, why, null, ray);
    }
}
