package dev.zonekeeper.audit;

import dev.zonekeeper.access.Grant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A grant as a sign-in records it: {@code operator for *; viewer for 9d1c…, 1a2b…}. */
record RecordedGrant(String role, List<String> accounts) {

    /** The text that is recorded; empty if nothing is granted. */
    static String write(List<Grant> grants) {
        return grants.stream()
                .map(grant -> role(grant) + " for " + String.join(", ", grant.accounts()))
                .collect(Collectors.joining("; "));
    }

    /** What such a text says. */
    static List<RecordedGrant> read(@Nullable String recorded) {
        return recorded == null || recorded.isEmpty()
                ? List.of()
                : Arrays.stream(recorded.split("; "))
                        .map(RecordedGrant::readOne)
                        .toList();
    }

    public boolean isForAll() {
        return accounts.contains("*");
    }

    private static RecordedGrant readOne(String recorded) {
        String[] parts = recorded.split(" for ", 2);
        return new RecordedGrant(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(", ")));
    }

    private static String role(Grant grant) {
        return grant.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
