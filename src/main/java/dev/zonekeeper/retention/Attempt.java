package dev.zonekeeper.retention;

import dev.zonekeeper.audit.Outcome;
import dev.zonekeeper.inventory.Reading;
import dev.zonekeeper.inventory.Retention;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying to switch at Cloudflare.
 *
 * @param before what the flag was read as first; {@code null} if it could not be asked
 * @param after the last reading back; {@code null} if there is none
 * @param beforeRay the {@code cf-ray} of that first reading
 * @param ray the {@code cf-ray} of the write, or of the refusal
 * @param why the refusal or failure as a sentence; {@code null} if all went well
 */
record Attempt(
        Outcome outcome,
        @Nullable Reading before,
        @Nullable String beforeRay,
        @Nullable Reading after,
        @Nullable String ray,
        @Nullable String why) {

    /** Nothing was asked or sent: by what the first reading said, or because there was none. */
    static Attempt notSent(FlagReader.@Nullable Flag before, @Nullable String ray, @Nullable String why) {
        return before == null
                ? new Attempt(Outcome.NOT_SENT, null, null, null, ray, why)
                : new Attempt(Outcome.NOT_SENT, before.reading(), before.ray(), null, ray, why);
    }

    /** The state that the reader of the page should see: the last one that was read. */
    @Nullable
    Reading last() {
        return after != null ? after : before;
    }

    /** The state before, as the audit has it. */
    @Nullable
    Retention stateBefore() {
        return before == null ? null : before.retention();
    }

    /** The state after, as the audit has it. */
    @Nullable
    Retention stateAfter() {
        Reading last = last();
        return outcome == Outcome.UNKNOWN || last == null ? null : last.retention();
    }
}
