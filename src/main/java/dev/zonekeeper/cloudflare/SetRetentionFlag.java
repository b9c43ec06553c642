package dev.zonekeeper.cloudflare;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Sets whether a zone's request logs are retained: a plain set, so the same call twice does no harm. Needs Logs Write
 * on the zone. Source: developers.cloudflare.com/logs/logpull/enabling-log-retention.
 */
public record SetRetentionFlag(ZoneId zone, boolean flag) implements Operation<Boolean> {

    @Override
    public HttpMethod method() {
        return HttpMethod.POST;
    }

    @Override
    public String path() {
        return new ReadRetentionFlag(zone).path();
    }

    @Override
    public String body() {
        return "{\"flag\": " + flag + "}";
    }

    /** What the answer calls the new value; only reading the flag back confirms it. */
    @Override
    public Boolean read(JsonNode envelope) {
        return envelope.path("result").path("flag").asBoolean(flag);
    }

    @Override
    public String words() {
        return "turn log retention " + (flag ? "on" : "off");
    }
}
