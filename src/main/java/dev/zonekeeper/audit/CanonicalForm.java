package dev.zonekeeper.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one line of JSON that is hashed. It is written by hand, so that no library's settings can change it: whoever
 * changes this class breaks every chain that exists.
 */
final class CanonicalForm {

    /** What the first event names as its predecessor. */
    static final String BEGINNING = "0".repeat(64);

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuilder line = new StringBuilder(512);

    private CanonicalForm() {}

    static String of(long seq, Instant at, Entry entry, String prev) {
        CanonicalForm form = new CanonicalForm();
        form.line.append("{\"v\":1,\"seq\":").append(seq);
        form.text(",\"at\":", instant(at));
        form.actor(entry.actor());
        form.text(",\"action\":", entry.action().name());
        form.text(",\"outcome\":", entry.outcome().name());
        form.named(",\"zone\":", entry.zone());
        form.named(",\"account\":", entry.account());
        form.line.append(",\"intentSeq\":").append(entry.intentSeq());
        form.text(",\"cfRay\":", entry.cfRay());
        form.details(entry.details());
        form.text(",\"prev\":", prev);
        return form.line.append('}').toString();
    }

    /** An instant with exactly three digits of a second. */
    static String instant(Instant at) {
        return MILLIS.format(at);
    }

    static String hash(String body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The details in a body; none if it is not one that we wrote, which is for {@link AuditChain} to find. */
    static Map<String, String> detailsOf(String body) {
        try {
            JsonNode details = JSON.readTree(body).path("details");
            Map<String, String> sorted = new TreeMap<>();
            details.properties()
                    .forEach(e -> sorted.put(e.getKey(), e.getValue().asString("")));
            return Collections.unmodifiableMap(sorted);
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    private void actor(Actor actor) {
        text(",\"actor\":{\"issuer\":", actor.issuer());
        text(",\"subject\":", actor.subject());
        text(",\"name\":", actor.name());
        line.append('}');
    }

    private void named(String label, @Nullable Named named) {
        if (named == null) {
            line.append(label).append("null");
        } else {
            text(label + "{\"id\":", named.id());
            text(",\"name\":", named.name());
            line.append('}');
        }
    }

    private void details(Map<String, String> details) {
        String label = ",\"details\":{";
        line.append(details.isEmpty() ? label : "");
        for (Map.Entry<String, String> detail : details.entrySet()) {
            line.append(label);
            string(detail.getKey());
            text(":", detail.getValue());
            label = ",";
        }
        line.append('}');
    }

    private void text(String label, @Nullable String value) {
        line.append(label);
        if (value == null) {
            line.append("null");
        } else {
            string(value);
        }
    }

    private void string(String value) {
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < ' ') {
                line.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
            } else {
                line.append(c);
            }
        }
        line.append('"');
    }
}
