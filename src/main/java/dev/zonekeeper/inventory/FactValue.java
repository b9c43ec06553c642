package dev.zonekeeper.inventory;

import dev.zonekeeper.cloudflare.Dnssec;
import dev.zonekeeper.cloudflare.LogpushJobs;
import dev.zonekeeper.cloudflare.ZoneSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fact said: named fields, never a whole answer. One of the three.
 *
 * @param settings those that were read, each with its refusal if it had one
 */
public record FactValue(
        @Nullable Dnssec dnssec,
        @Nullable LogpushJobs logpush,
        @Nullable List<Setting> settings) {

    /**
     * One of the settings.
     *
     * @param known {@code null} if Cloudflare refused to show it
     * @param refusal status and code of the refusal, such as {@code 403, code 10000}; {@code null} without one
     */
    public record Setting(
            String id,
            @Nullable ZoneSetting known,
            @Nullable String refusal) {}

    static FactValue of(Dnssec dnssec) {
        return new FactValue(dnssec, null, null);
    }

    static FactValue of(LogpushJobs jobs) {
        return new FactValue(null, jobs, null);
    }

    static FactValue of(List<Setting> settings) {
        return new FactValue(null, null, List.copyOf(settings));
    }
}
