package dev.zonekeeper.cloudflare;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What verify says of a token; nothing of what it may do.
 *
 * @param id Cloudflare's id of the token
 * @param status {@code active}, {@code disabled}, {@code expired} or what may come
 */
public record TokenStatus(
        String id,
        String status,
        @Nullable Instant expiresOn,
        @Nullable Instant notBefore) {

    static TokenStatus read(JsonNode envelope) {
        JsonNode result = envelope.path("result");
        if (!result.path("status").isString()) {
            throw new Unreadable("the token's status is missing");
        }
        return new TokenStatus(
                result.path("id").asString(""),
                result.path("status").asString(),
                instant(result.path("expires_on")),
                instant(result.path("not_before")));
    }

    private static @Nullable Instant instant(JsonNode value) {
        try {
            return value.isString() ? Instant.parse(value.asString()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
