package dev.zonekeeper.cloudflare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as it came, before anybody believes it. Edge failures are HTML or text, so it is JSON only if it parses.
 * Whoever answers may repeat what was sent, so nothing of its words leaves here with the token in it.
 *
 * @param sent the token that it answers
 * @param envelope the parsed body; {@code null} if it is no JSON object
 * @param body the beginning of the body, for the log
 */
record RawAnswer(
        BearerToken sent,
        HttpStatusCode status,
        HttpHeaders headers,
        @Nullable JsonNode envelope,
        String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEPT = 300;
    // One line of a log and of the audit must stay one.
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    static RawAnswer of(BearerToken sent, HttpStatusCode status, HttpHeaders headers, byte[] bytes) {
        // Hidden before it is cut: half a token would not be found.
        String text = sent.hideIn(new String(bytes, StandardCharsets.UTF_8));
        return new RawAnswer(sent, status, headers, parse(bytes), beginning(text));
    }

    private static String beginning(String text) {
        return text.length() > KEPT ? text.substring(0, KEPT) : text;
    }

    private static @Nullable JsonNode parse(byte[] bytes) {
        try {
            JsonNode node = bytes.length == 0 ? null : JSON.readTree(bytes);
            return node != null && node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    @Nullable
    String ray() {
        String ray = headers.getFirst("cf-ray");
        return ray == null ? null : sent.hideIn(ray);
    }

    /** Whether it is what the API calls a success: 200 to 206 and {@code success:true}; one alone is not enough. */
    boolean isSuccess() {
        return status.is2xxSuccessful()
                && envelope != null
                && envelope.path("success").asBoolean(false);
    }

    /** The first error's code; 0 if there is none. */
    int code() {
        return envelope == null
                ? 0
                : envelope.path("errors").path(0).path("code").asInt(0);
    }

    /**
     * Cloudflare's own words, with the causes that hide in {@code error_chain}, however deep; empty if there are none.
     * Where they are too long, the middle goes: the innermost cause, which comes last, is what helps.
     */
    String words() {
        if (envelope == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        envelope.path("errors").forEach(error -> tell(words, error, ""));
        String all = sent.hideIn(String.join("; ", words));
        return all.length() <= KEPT
                ? all
                : all.substring(0, KEPT / 3) + " \u2026 " + all.substring(all.length() - KEPT / 3 * 2);
    }

    private static void tell(List<String> words, JsonNode error, String code) {
        String message = CONTROLS.matcher(error.path("message").asString(""))
                .replaceAll(" ")
                .strip();
        if (!message.isEmpty() || !code.isEmpty()) {
            words.add((code + " " + message).strip());
        }
        for (JsonNode cause : error.path("error_chain")) {
            tell(words, cause, cause.path("code").asString(""));
        }
    }
}
