package dev.zonekeeper.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is recorded. See docs/audit-format.md.
 *
 * @param seq from 1, without gaps
 * @param at to the millisecond
 * @param body the canonical text that was hashed
 * @param prev the hash of the event before
 * @param hash SHA-256 of {@code body} in hexadecimal
 */
public record AuditEvent(
        long seq,
        Instant at,
        Actor actor,
        Action action,
        Outcome outcome,
        @Nullable Named zone,
        @Nullable Named account,
        @Nullable Long intentSeq,
        @Nullable String cfRay,
        Map<String, String> details,
        String body,
        String prev,
        String hash) {

    static AuditEvent of(long seq, Instant at, Entry entry, String prev) {
        String body = CanonicalForm.of(seq, at, entry, prev);
        return of(seq, at, entry, body, prev, CanonicalForm.hash(body));
    }

    static AuditEvent of(long seq, Instant at, Entry entry, String body, String prev, String hash) {
        return new AuditEvent(
                seq,
                at,
                entry.actor(),
                entry.action(),
                entry.outcome(),
                entry.zone(),
                entry.account(),
                entry.intentSeq(),
                entry.cfRay(),
                entry.details(),
                body,
                prev,
                hash);
    }

    Entry entry() {
        return new Entry(actor, action, outcome, zone, account, intentSeq, cfRay, details);
    }
}
