package sandbox.cloudflare;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What else may be read of a zone: DNSSEC, Logpush jobs and single settings. */
final class FactRoutes {

    private static final Map<String, Object> SETTINGS = Map.of(
            "always_use_https", "on",
            "brotli", "on",
            "development_mode", "off",
            "http3", "on",
            "ip_geolocation", "on",
            "ipv6", "on",
            "min_tls_version", "1.2",
            "pseudo_ipv4", "off",
            "security_level", "medium",
            "ssl", "strict");

    private static final String PUBLIC_KEY =
            "mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==";

    private FactRoutes() {}

    static Answer dnssec(Session session, List<String> ids) {
        Zone zone = session.zone(ids.get(0));
        session.require(Permission.DNS_READ);
        boolean active = zone.number() % 3 != 1 && zone.status().equals("active");
        return Envelope.result(active ? signed(zone) : unsigned());
    }

    static Answer logpushJobs(Session session, List<String> ids) {
        Zone zone = session.zone(ids.get(0));
        session.require(Permission.LOGS_READ, Permission.LOGS_WRITE);
        if (!zone.entitled()) {
            throw Refused.permission();
        }
        return Envelope.result(zone.number() % 2 == 0 ? List.of(job(zone)) : List.of());
    }

    static Answer setting(Session session, List<String> ids) {
        Zone zone = session.zone(ids.get(0));
        session.require(Permission.ZONE_SETTINGS_READ);
        Object value = SETTINGS.get(ids.get(1));
        if (value == null) {
            throw Refused.invalid("Undefined zone setting: " + ids.get(1));
        }
        boolean editable = zone.plan() != Plan.FREE;
        return Envelope.result(JsonObject.of("id", ids.get(1))
                .and("value", value)
                .and("modified_on", ids.get(1).equals("development_mode") ? "2026-11-02T16:05:31.004218Z" : null)
                .and("editable", editable));
    }

    private static JsonObject signed(Zone zone) {
        String digest = zone.id().toUpperCase(Locale.ROOT).repeat(2);
        int tag = 2371 + zone.number() % 60_000;
        return JsonObject.of("status", "active")
                .and("flags", 257)
                .and("algorithm", "13")
                .and("key_type", "ECDSAP256SHA256")
                .and("digest_type", "2")
                .and("digest_algorithm", "SHA256")
                .and("digest", digest)
                .and("ds", "%s. 3600 IN DS %d 13 2 %s".formatted(zone.name(), tag, digest))
                .and("key_tag", tag)
                .and("public_key", PUBLIC_KEY)
                .and("modified_on", "2026-02-03T10:17:52.441180Z");
    }

    private static JsonObject unsigned() {
        return JsonObject.of("status", "disabled")
                .and("flags", null)
                .and("algorithm", null)
                .and("key_type", null)
                .and("digest_type", null)
                .and("digest_algorithm", null)
                .and("digest", null)
                .and("ds", null)
                .and("key_tag", null)
                .and("public_key", null)
                .and("modified_on", null);
    }

    /** Its destination carries a secret, as in life: whoever keeps or shows it whole is found out by that. */
    private static JsonObject job(Zone zone) {
        String destination = LogpushDestinations.of(zone);
        boolean failing = zone.number() % 10 == 4;
        return JsonObject.of("id", 410_000 + zone.number())
                .and("dataset", "http_requests")
                .and("enabled", zone.number() % 12 != 2)
                .and("name", zone.name() + "-http")
                .and("destination_conf", destination)
                .and("output_options", JsonObject.of("output_type", "ndjson").and("timestamp_format", "rfc3339"))
                .and("frequency", "high")
                .and("kind", "")
                .and("last_complete", failing ? null : "2026-11-02T07:40:00Z")
                .and("last_error", failing ? "2026-11-01T23:10:00Z" : null)
                .and("error_message", failing ? "error writing to " + destination + ": access denied" : null);
    }
}
