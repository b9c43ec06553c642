package dev.zonekeeper.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is read of one zone on demand, for its page. */
public enum Fact {
    DNSSEC,
    LOGPUSH,
    SETTINGS;

    /** The single settings that matter to logs, by Cloudflare's names: what gets encrypted, cached and let through. */
    static final List<String> SETTINGS_READ = List.of("ssl", "development_mode", "security_level");

    /** The fact of this code; empty if there is none. */
    public static Optional<Fact> of(String code) {
        return Arrays.stream(values()).filter(fact -> fact.code().equals(code)).findFirst();
    }

    /** Its name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many calls a reading takes at the most. */
    int calls() {
        return this == SETTINGS ? SETTINGS_READ.size() : 1;
    }
}
