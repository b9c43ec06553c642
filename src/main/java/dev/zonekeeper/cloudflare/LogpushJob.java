package dev.zonekeeper.cloudflare;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is kept of a Logpush job. Cloudflare's words on a failure are not: they may repeat the destination.
 *
 * @param dataset such as {@code http_requests}; {@code null} if none is named
 * @param enabled {@code null} if it is not said
 * @param lastComplete until when logs were pushed
 * @param lastError when it last failed; Cloudflare forgets it at the next success
 * @param destination {@code null} if nothing of it can be shown
 */
public record LogpushJob(
        @Nullable String dataset,
        @Nullable Boolean enabled,
        @Nullable Instant lastComplete,
        @Nullable Instant lastError,
        @Nullable LogpushDestination destination) {

    private static final Pattern DATASET = Pattern.compile("[a-zA-Z0-9_-]{1,60}");

    static LogpushJob read(JsonNode job) {
        String dataset = job.path("dataset").asString("");
        JsonNode enabled = job.path("enabled");
        return new LogpushJob(
                DATASET.matcher(dataset).matches() ? dataset : null,
                enabled.isBoolean() ? enabled.booleanValue() : null,
                Shown.instant(job.path("last_complete")),
                Shown.instant(job.path("last_error")),
                LogpushDestination.of(job.path("destination_conf").asString("")));
    }
}
