package dev.zonekeeper.audit;

import dev.zonekeeper.web.WellFormed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded; {@link AuditLog} adds number, time and hash.
 *
 * @param zone the zone that it was done to
 * @param account the account of that zone; events without one are for admins
 * @param intentSeq the number of the intent that this event settles or speaks of
 * @param cfRay Cloudflare's {@code cf-ray} of the deciding answer
 * @param details more, by names such as {@code reason}, {@code before}, {@code after}, {@code why}; never a secret
 */
public record Entry(
        Actor actor,
        Action action,
        Outcome outcome,
        @Nullable Named zone,
        @Nullable Named account,
        @Nullable Long intentSeq,
        @Nullable String cfRay,
        Map<String, String> details) {

    public Entry {
        cfRay = WellFormed.textOrNull(cfRay);
        details = WellFormed.sorted(details);
    }

    /** Something that concerns no zone. */
    public static Entry of(Actor actor, Action action, Outcome outcome, Map<String, String> details) {
        return new Entry(actor, action, outcome, null, null, null, null, details);
    }
}
