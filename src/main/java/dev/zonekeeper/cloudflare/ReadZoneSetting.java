package dev.zonekeeper.cloudflare;

import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Reads one setting of a zone; the batch of all of them came to its end in September 2026. Needs Zone Settings Read on
 * the zone. Source: developers.cloudflare.com/api/resources/zones/subresources/settings.
 *
 * @param id Cloudflare's name of the setting, such as {@code ssl}
 */
public record ReadZoneSetting(ZoneId zone, String id) implements Operation<ZoneSetting> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,60}");

    /** @throws IllegalArgumentException if no setting can be named so */
    public ReadZoneSetting {
        if (!NAME.matcher(id).matches()) {
            throw new IllegalArgumentException("No setting is named " + id);
        }
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/zones/" + zone + "/settings/" + id;
    }

    @Override
    public ZoneSetting read(JsonNode envelope) {
        JsonNode result = envelope.path("result");
        JsonNode value = result.path("value");
        if (!value.isValueNode() || value.isNull()) {
            throw new Unreadable("the value of the setting is missing");
        }
        return new ZoneSetting(
                id,
                Shown.cut(value.asString()),
                result.path("time_remaining").asLong(0),
                Shown.instant(result.path("modified_on")));
    }

    @Override
    public String words() {
        return "show the setting " + id;
    }
}
