package dev.zonekeeper.cloudflare;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Reads whether a zone's request logs are retained. Needs Logs Read on the zone.
 *
 * <p>A zone without the entitlement answers 401 with code 10000, which says nothing of the token. A missing flag is an
 * unreadable answer, never {@code false}. Source: developers.cloudflare.com/logs/logpull/enabling-log-retention.
 */
public record ReadRetentionFlag(ZoneId zone) implements Operation<Boolean> {

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/zones/" + zone + "/logs/control/retention/flag";
    }

    @Override
    public Boolean read(JsonNode envelope) {
        JsonNode flag = envelope.path("result").path("flag");
        if (!flag.isBoolean()) {
            throw new Unreadable("the flag is missing");
        }
        return flag.booleanValue();
    }

    @Override
    public String words() {
        return "show the log retention flag";
    }
}
