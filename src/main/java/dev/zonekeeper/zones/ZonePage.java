package dev.zonekeeper.zones;

import dev.zonekeeper.access.Scope;
import dev.zonekeeper.audit.AuditEvent;
import dev.zonekeeper.audit.AuditLog;
import dev.zonekeeper.inventory.Facts;
import dev.zonekeeper.inventory.Inventory;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.retention.RetentionPast;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of one zone shows. */
@Component
class ZonePage {

    private static final int EVENTS = 8;

    private final Inventory inventory;
    private final RetentionPast past;
    private final AuditLog audit;
    private final Facts facts;
    private final FactSheet sheet;

    ZonePage(Inventory inventory, RetentionPast past, AuditLog audit, Facts facts, FactSheet sheet) {
        this.inventory = inventory;
        this.past = past;
        this.audit = audit;
        this.facts = facts;
        this.sheet = sheet;
    }

    void fill(Zone zone, ZoneRow row, Scope scope, Model model) {
        List<AuditEvent> events = audit.latestOf(zone.id().value(), scope, EVENTS);
        model.addAttribute("zone", zone);
        model.addAttribute("view", row.retention());
        model.addAttribute("refreshable", row.refreshable());
        model.addAttribute("card", card(zone, row, events));
        model.addAttribute("facts", sheet.of(zone, inventory.detail(zone.id()).orElse(null), facts.of(zone.id())));
        model.addAttribute("events", PastEvent.of(events));
        model.addAttribute("eventCount", audit.countOf(zone.id().value(), scope));
        model.addAttribute("cloudflareUrl", dashboard(zone));
    }

    private RetentionCard card(Zone zone, ZoneRow row, List<AuditEvent> events) {
        Optional<RetentionPast.Since> since = past.since(zone.id());
        return new RetentionCard(
                row.retention().look().css(),
                since.map(RetentionPast.Since::at).orElse(null),
                since.map(RetentionPast.Since::intent)
                        .map(intent -> who(intent, events))
                        .orElse(null),
                zone.readAt());
    }

    private static @Nullable String who(long intent, List<AuditEvent> events) {
        return events.stream()
                .filter(event -> event.intentSeq() != null && event.intentSeq() == intent)
                .map(event -> event.actor().name())
                .findFirst()
                .orElse(null);
    }

    /** The zone's page in Cloudflare's dashboard; {@code null} where it has no account. */
    private static @Nullable String dashboard(Zone zone) {
        return zone.account() == null ? null : "https://dash.cloudflare.com/" + zone.account() + "/" + zone.name();
    }
}
