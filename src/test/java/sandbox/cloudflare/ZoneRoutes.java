package sandbox.cloudflare;

import java.util.List;
import java.util.Map;

/** The list of zones, and one zone. */
final class ZoneRoutes {

    private ZoneRoutes() {}

    static Answer list(Session session, List<String> ids) {
        if (!session.token().hasAny(Permission.ZONE_READ)) {
            throw Refused.mayNotList();
        }
        Paging paging = Paging.of(session.query());
        List<Zone> zones = ZoneQuery.of(session.query()).in(session);
        List<?> page = paging.of(zones).stream().map(ZoneView::of).toList();
        return Envelope.page(page, paging.infoWithPages(page.size(), zones.size()))
                .with(rateHeaders(session.world().limit()));
    }

    static Answer one(Session session, List<String> ids) {
        Zone zone = session.zone(ids.get(0));
        // Many permissions open a single zone, also such as can't list any.
        session.require(
                Permission.ZONE_READ,
                Permission.LOGS_READ,
                Permission.LOGS_WRITE,
                Permission.ZONE_SETTINGS_READ,
                Permission.DNS_READ);
        return Envelope.result(ZoneView.of(zone));
    }

    /** A hint that hardly moves and is no account of what is left: in life only the list of zones sends it. */
    private static Map<String, String> rateHeaders(RateLimit limit) {
        return Map.of(
                "Ratelimit", "\"list_zones\";r=%d;t=1".formatted(limit.requests()),
                "Ratelimit-Policy", "\"list_zones\";q=%d;w=%d".formatted(limit.requests() + 1, limit.seconds()));
    }
}
