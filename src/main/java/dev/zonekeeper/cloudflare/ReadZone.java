package dev.zonekeeper.cloudflare;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Reads one zone. A zone that is absent and one that the token may not see both answer 403 with code 9109. */
public record ReadZone(ZoneId zone) implements Operation<ListedZone> {

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/zones/" + zone;
    }

    @Override
    public ListedZone read(JsonNode envelope) {
        JsonNode result = envelope.path("result");
        if (!ZoneId.matches(result.path("id").asString(""))
                || !result.path("name").isString()) {
            throw new Unreadable("the zone is missing");
        }
        return ListedZone.read(result);
    }

    @Override
    public String words() {
        return "show the zone";
    }
}
