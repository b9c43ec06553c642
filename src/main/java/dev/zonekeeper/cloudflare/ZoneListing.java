package dev.zonekeeper.cloudflare;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A page of zones.
 *
 * @param zones those that could be read
 * @param elements how many elements the page had; fewer than asked for means that it is the last
 * @param totalPages what Cloudflare says; 0 if nothing
 * @param oddities one sentence for each element that is no zone, giving page and position
 */
public record ZoneListing(List<ListedZone> zones, int elements, int totalPages, List<String> oddities) {

    private static final int LONGEST_NAME = 253;

    static ZoneListing read(JsonNode envelope, int page) {
        JsonNode result = envelope.path("result");
        if (!result.isArray()) {
            throw new Unreadable("the list of zones is missing");
        }
        List<ListedZone> zones = new ArrayList<>();
        List<String> oddities = new ArrayList<>();
        for (int i = 0; i < result.size(); i++) {
            JsonNode element = result.get(i);
            if (ZoneId.matches(element.path("id").asString("")) && isName(element.path("name"))) {
                zones.add(ListedZone.read(element));
            } else {
                oddities.add("element %d of page %d of the zones has no id or name".formatted(i + 1, page));
            }
        }
        int totalPages = envelope.path("result_info").path("total_pages").asInt(0);
        return new ZoneListing(zones, result.size(), totalPages, oddities);
    }

    /** A name that DNS could not hold, or that no database takes, fits no row either, and must not cost its page. */
    private static boolean isName(JsonNode name) {
        return name.isString()
                && !name.asString().isBlank()
                && name.asString().length() <= LONGEST_NAME
                && name.asString().equals(ListedZone.fit(name.asString()));
    }

    /** Whether the walk ends here. */
    public boolean isLast(int page) {
        return elements < ListZones.PAGE_SIZE || (totalPages > 0 && page >= totalPages);
    }
}
