package dev.zonekeeper.zones;

import dev.zonekeeper.access.Grant;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.retention.SwitchView;
import dev.zonekeeper.web.Installation;
import dev.zonekeeper.web.OutsideSystem.Fact;
import dev.zonekeeper.web.Trouble;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Models for the pages, filled with what is invented. */
final class InventedPages {

    private final Invented invented = new Invented();

    Invented invented() {
        return invented;
    }

    /** Enough for any page: the list, and one zone that is on. */
    Map<String, Object> any() {
        Map<String, Object> model = list("", "OPERATOR");
        one(model, "nordwind-logistik.de");
        confirm(model, "nordwind-logistik.de", false);
        model.put("zones", invented.rows("", null, null).subList(0, 2));
        model.put("message", invented.done(invented.row("nordwind-logistik.de").zone(), true));
        model.put("trouble", trouble());
        return model;
    }

    Map<String, Object> common(String role) {
        Map<String, Object> model = new HashMap<>();
        List<Grant> grants = List.of(new Grant(Role.valueOf(role), List.of("*")));
        model.put("person", new Person("https://sso.example", "s", "Olga Brandt", "groups", List.of(), grants));
        model.put("installation", installation(List.of("Cloudflare", "Vault", "sign-in")));
        return model;
    }

    static Installation installation(List<String> sandboxParts) {
        return new Installation(URI.create("http://localhost:8080"), false, false, sandboxParts);
    }

    Map<String, Object> list(String q, String role) {
        return list(q, null, "name", 1, 20, role);
    }

    Map<String, Object> list(String q, @Nullable Retention retention, String sort, int page, int size, String role) {
        Map<String, Object> model = common(role);
        ZoneFilter.Sort column = ZoneFilter.Sort.valueOf(sort.replace("-", "").toUpperCase(Locale.ROOT));
        ZoneFilter filter = new ZoneFilter(q, retention, column, sort.startsWith("-"));
        List<ZoneRow> rows = invented.rows(q, retention, role);
        model.put("page", invented.page(rows, q, retention, page));
        model.put("filter", filter);
        model.put("counts", invented.counts(rows, q));
        model.put("sizes", List.of(20, 50, 100));
        model.put("links", new ZoneLinks(filter, size));
        return model;
    }

    void one(Map<String, Object> model, String name) {
        ZoneRow row = invented.row(name);
        model.put("zone", row.zone());
        model.put("view", row.retention());
        model.put("refreshable", true);
        model.put("card", InventedFacts.card(row));
        model.put("facts", InventedFacts.facts(row.zone()));
        model.put("group", InventedFacts.facts(row.zone()).groups().get(1));
        model.put("events", InventedFacts.events());
        model.put("eventCount", 14L);
        model.put("cloudflareUrl", "https://dash.cloudflare.com/x/" + row.zone().name());
    }

    void confirm(Map<String, Object> model, String name, boolean enabled) {
        SwitchView view = invented.row(name).retention();
        model.put("zone", invented.row(name).zone());
        model.put("enabled", enabled);
        model.put("view", view);
        model.put("next", Invented.next(view, enabled));
        model.put("readableUntil", Instant.parse("2026-12-01T14:07:31Z"));
        model.put("reasonRequired", false);
        model.put("reason", "");
    }

    static Trouble trouble() {
        return new Trouble(
                503,
                "Nothing was switched",
                "Vault is sealed, so the token cannot be read",
                "You asked to turn on log retention for fjordline-cargo.no. The switch needs its API token, which lives in"
                        + " Vault, and Vault has been sealed since 13:52. Cloudflare was not called.",
                List.of(
                        new Fact("What still works", "Looking, searching, history, audit: all from the last readings"),
                        new Fact("What to do", "Someone who holds unseal keys unseals Vault."),
                        new Fact("Reference", "zk-01JDF4T8W2")),
                "/zones",
                "/zones",
                "Back to fjordline-cargo.no");
    }
}
