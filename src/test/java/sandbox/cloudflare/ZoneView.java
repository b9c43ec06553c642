package sandbox.cloudflare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A zone as the API shows it, with all of Cloudflare's members, also those that the API reference calls deprecated. */
final class ZoneView {

    private static final Instant FIRST = Instant.parse("2021-02-11T09:21:44.118205Z");
    private static final List<String> SERVERS = List.of("ada", "bob", "cora", "dean", "elsa", "finn", "gail", "hugh");
    private static final List<String> PERMISSIONS = List.of(
            "#access:read",
            "#analytics:read",
            "#dns_records:read",
            "#logs:edit",
            "#logs:read",
            "#zone:read",
            "#zone_settings:read");

    private ZoneView() {}

    static JsonObject of(Zone zone) {
        Instant createdOn = createdOn(zone);
        JsonObject json = JsonObject.of("id", zone.id())
                .and("name", zone.name())
                .and("status", zone.status())
                .and("paused", zone.paused())
                .and("type", zone.type())
                .and("development_mode", developmentMode(zone))
                .and("name_servers", nameServers(zone))
                .and("original_name_servers", originalNameServers(zone))
                .and("original_registrar", zone.number() % 4 == 0 ? null : "registrar services ab (id: 1068)")
                .and("original_dnshost", null)
                .and("modified_on", createdOn.plus(Duration.ofHours(31)).toString())
                .and("created_on", createdOn.toString())
                .and(
                        "activated_on",
                        isActivated(zone)
                                ? createdOn.plus(Duration.ofMinutes(94)).toString()
                                : null)
                .and("vanity_name_servers", List.of())
                .and("meta", meta(zone))
                .and("owner", owner(zone))
                .and(
                        "account",
                        JsonObject.of("id", zone.account().id())
                                .and("name", zone.account().name()))
                .and("tenant", JsonObject.of("id", null).and("name", null))
                .and("tenant_unit", JsonObject.of("id", null))
                .and("permissions", PERMISSIONS)
                .and("plan", zone.plan().json());
        return zone.type().equals("partial") ? withSetup(json, zone) : json;
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
        return FIRST.plus(Duration.ofMinutes(zone.number() % 2_000 * 1_237L)).plusNanos(zone.number() % 997 * 1_000L);
    }

    private static boolean isActivated(Zone zone) {
        return !zone.status().equals("pending") && !zone.status().equals("initializing");
    }

    private static JsonObject withSetup(JsonObject json, Zone zone) {
        return json.and("cname_suffix", "cdn.cloudflare.net")
                .and("verification_key", "%d-%d".formatted(284_000_000 + zone.number(), 91_400 + zone.number()));
    }

    private static JsonObject meta(Zone zone) {
        boolean enterprise = zone.plan() == Plan.ENTERPRISE;
        return JsonObject.of("step", zone.status().equals("initializing") ? 1 : 2)
                .and("custom_certificate_quota", enterprise ? 5 : 0)
                .and("page_rule_quota", enterprise ? 125 : 3)
                .and("phishing_detected", false)
                .and("cdn_only", zone.type().equals("partial"))
                .and("dns_only", zone.isInternal())
                .and("foundation_dns", enterprise && zone.number() % 5 == 0)
                .and("wildcard_proxiable", enterprise)
                .and("multiple_railguns_allowed", false);
    }

    private static JsonObject owner(Zone zone) {
        if (zone.number() % 7 == 3) {
            return JsonObject.of("id", null).and("type", "user").and("email", null);
        }
        return JsonObject.of("id", zone.account().id())
                .and("type", "organization")
                .and("name", zone.account().name());
    }
}
