package sandbox.cloudflare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A zone as the API shows it, with all of Cloudflare's members, also those that the API reference calls deprecated. */
final class ZoneView {

    private static final Instant FIRST = Instant.parse("2019-02-11T09:21:44.118205Z");
    private static final List<String> SERVERS = List.of("ada", "bob", "cora", "dean", "elsa", "finn", "gail", "hugh");
    private static final List<String> PERMISSIONS = List.of(
            "#access:read", "#analytics:read", "#dns_records:read", "#logs:edit", "#logs:read", "#zone:read",
            "#zone_settings:read");

    private ZoneView() {}

    static Map<String, @Nullable Object> of(Zone zone) {
        Map<String, @Nullable Object> json = Json.object(
                "id", zone.id(),
                "name", zone.name(),
                "status", zone.status(),
                "paused", zone.paused(),
                "type", zone.type(),
                "development_mode", developmentMode(zone),
                "name_servers", nameServers(zone),
                "original_name_servers", originalNameServers(zone),
                "original_registrar", zone.number() % 4 == 0 ? null : "registrar services ab (id: 1068)",
                "original_dnshost", null,
                "created_on", createdOn(zone).toString(),
                "modified_on", createdOn(zone).plus(Duration.ofHours(31)).toString(),
                "activated_on", activatedOn(zone));
        json.put("vanity_name_servers", List.of());
        addSetup(json, zone);
        json.put("meta", meta(zone));
        json.put("owner", owner(zone));
        json.put("account", Json.object("id", zone.account().id(), "name", zone.account().name()));
        json.put("tenant", Json.object("id", null, "name", null));
        json.put("tenant_unit", Json.object("id", null));
        json.put("permissions", PERMISSIONS);
        json.put("plan", zone.plan().json());
        return json;
    }

    /** Seconds left; negative once it has run out, which breaks clients that expect a positive number. */
    private static int developmentMode(Zone zone) {
        if (zone.number() % 23 == 5) {
            return -1_814_400 - zone.number();
        }
        return zone.number() % 23 == 9 ? 7_204 : 0;
    }

    private static List<String> nameServers(Zone zone) {
        if (zone.isInternal()) {
            return List.of();
        }
        int first = zone.number() % (SERVERS.size() - 1);
        return List.of(SERVERS.get(first) + ".ns.cloudflare.com", SERVERS.get(first + 1) + ".ns.cloudflare.com");
    }

    private static @Nullable List<String> originalNameServers(Zone zone) {
        if (zone.isInternal() || zone.type().equals("partial")) {
            return null;
        }
        return List.of("ns1.dns-hosting.example", "ns2.dns-hosting.example");
    }

    private static Instant createdOn(Zone zone) {
        return FIRST.plus(Duration.ofMinutes(zone.number() % 2_900 * 1_237L)).plusNanos(zone.number() % 997 * 1_000L);
    }

    private static @Nullable String activatedOn(Zone zone) {
        boolean never = zone.status().equals("pending") || zone.status().equals("initializing");
        return never ? null : createdOn(zone).plus(Duration.ofMinutes(94)).toString();
    }

    private static void addSetup(Map<String, @Nullable Object> json, Zone zone) {
        if (zone.type().equals("partial")) {
            json.put("cname_suffix", "cdn.cloudflare.net");
            json.put("verification_key", "%d-%d".formatted(284_000_000 + zone.number(), 91_400 + zone.number()));
        }
    }

    private static Map<String, @Nullable Object> meta(Zone zone) {
        boolean enterprise = zone.plan() == Plan.ENTERPRISE;
        return Json.object(
                "step", zone.status().equals("initializing") ? 1 : 2,
                "custom_certificate_quota", enterprise ? 5 : 0,
                "page_rule_quota", enterprise ? 125 : 3,
                "phishing_detected", false,
                "cdn_only", zone.type().equals("partial"),
                "dns_only", zone.isInternal(),
                "foundation_dns", enterprise && zone.number() % 5 == 0,
                "wildcard_proxiable", enterprise,
                "multiple_railguns_allowed", false);
    }

    private static Map<String, @Nullable Object> owner(Zone zone) {
        if (zone.number() % 7 == 3) {
            return Json.object("id", null, "type", "user", "email", null);
        }
        return Json.object("id", zone.account().id(), "type", "organization", "name", zone.account().name());
    }
}
