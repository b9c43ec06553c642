package dev.zonekeeper.killed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export of the audit as NDJSON, read by the rules of docs/audit-format.md alone; oldest event first. */
record AuditFile(List<Event> events) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NO_HASH = "0".repeat(64);
    private static final int HASH_MEMBER = ",\"hash\":\"".length() + 64 + "\"}".length();

    /**
     * A line of it.
     *
     * @param zone empty if it is about none
     * @param intentSeq 0 if it speaks of no intent
     */
    record Event(
            String line,
            long seq,
            Instant at,
            String actor,
            String action,
            String outcome,
            String zone,
            long intentSeq,
            String ray,
            String wanted,
            String prev,
            String hash) {

        static Event of(String line) {
            JsonNode json = JSON.readTree(line);
            return new Event(
                    line,
                    json.path("seq").asLong(),
                    Instant.parse(json.path("at").asString()),
                    json.path("actor").path("name").asString(),
                    json.path("action").asString(),
                    json.path("outcome").asString(),
                    json.path("zone").path("id").asString(""),
                    json.path("intentSeq").asLong(0),
                    json.path("cfRay").asString(""),
                    json.path("details").path("wanted").asString(""),
                    json.path("prev").asString(),
                    json.path("hash").asString());
        }

        String body() {
            return line.substring(0, line.length() - HASH_MEMBER) + "}";
        }

        boolean isIntent() {
            return outcome.equals("INTENDED");
        }

        /** Whether it says, of this intent, what became of it. */
        boolean settles(Event intent) {
            return intentSeq == intent.seq && action.equals(intent.action);
        }
    }

    static AuditFile of(String text) {
        List<Event> events = new ArrayList<>(text.lines().map(Event::of).toList());
        Collections.reverse(events);
        return new AuditFile(List.copyOf(events));
    }

    List<Event> intents() {
        return events.stream().filter(Event::isIntent).toList();
    }

    List<Event> settlementsOf(Event intent) {
        return events.stream().filter(event -> event.settles(intent)).toList();
    }

    /** The first fault of the chain in words; empty if it holds from the first event to the last. */
    String fault() {
        long seq = 0;
        String prev = NO_HASH;
        for (Event event : events) {
            if (event.seq() != ++seq) {
                return "#" + seq + " is missing";
            }
            if (!event.prev().equals(prev)) {
                return "#" + seq + " does not follow the event before";
            }
            if (!sha256(event.body()).equals(event.hash())) {
                return "#" + seq + " does not give its hash";
            }
            prev = event.hash();
        }
        return "";
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
