package dev.zonekeeper.cloudflare;

import dev.zonekeeper.web.WellFormed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of Cloudflare's zone object that Zonekeeper keeps. Nearly all are optional in life, whatever the schema
 * says; enumerations are open. Texts are cut at 255 characters and lists at 16 entries, and hold nothing that a database
 * refuses: one odd zone must not cost its page. Source: developers.cloudflare.com/api/resources/zones.
 *
 * @param plan {@code plan.legacy_id}, such as {@code enterprise}
 * @param planName {@code plan.name}, such as {@code Enterprise Website}
 * @param developmentMode seconds left; negative once it ended, 0 never used
 * @param createdOn RFC 3339, as it came; so {@code activatedOn}
 */
public record ListedZone(
        ZoneId id,
        String name,
        @Nullable AccountId account,
        @Nullable String accountName,
        @Nullable String plan,
        @Nullable String planName,
        @Nullable String status,
        @Nullable String type,
        boolean paused,
        long developmentMode,
        List<String> nameServers,
        List<String> originalNameServers,
        @Nullable String originalRegistrar,
        @Nullable String createdOn,
        @Nullable String activatedOn) {

    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_LIST = 16;

    static ListedZone read(JsonNode zone) {
        JsonNode account = zone.path("account");
        String accountId = account.path("id").asString("");
        JsonNode plan = zone.path("plan");
        return new ListedZone(
                new ZoneId(zone.path("id").asString()),
                zone.path("name").asString(),
                AccountId.matches(accountId) ? new AccountId(accountId) : null,
                text(account, "name"),
                text(plan, "legacy_id"),
                text(plan, "name"),
                text(zone, "status"),
                text(zone, "type"),
                zone.path("paused").asBoolean(false),
                zone.path("development_mode").asLong(0),
                texts(zone, "name_servers"),
                texts(zone, "original_name_servers"),
                text(zone, "original_registrar"),
                text(zone, "created_on"),
                text(zone, "activated_on"));
    }

    private static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isString() && !value.asString().isBlank() ? fit(value.asString()) : null;
    }

    private static List<String> texts(JsonNode node, String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node.path(member)) {
            if (element.isString() && texts.size() < LONGEST_LIST) {
                texts.add(fit(element.asString()));
            }
        }
        return texts;
    }

    /** Without half a character at its end, and without line ends and the like, which no name of Cloudflare's has. */
    static String fit(String raw) {
        String cut = raw.length() <= LONGEST_TEXT ? raw : raw.substring(0, LONGEST_TEXT);
        return WellFormed.text(cut.replaceAll("\\p{Cntrl}", " "));
    }
}
