package sandbox.vault;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of a secret. Deleted keeps its values, destroyed has none. */
record Version(
        int number,
        @Nullable Object values,
        Instant created,
        @Nullable Instant deleted) {

    boolean isReadable() {
        return values != null && deleted == null;
    }

    Version delete(Instant at) {
        return deleted == null ? new Version(number, values, created, at) : this;
    }

    Version undelete() {
        return new Version(number, values, created, null);
    }

    Version destroy() {
        return new Version(number, null, created, deleted);
    }

    /** As data answers and writes describe it. */
    Map<String, @Nullable Object> metadata() {
        Map<String, @Nullable Object> metadata = life();
        metadata.put("custom_metadata", null);
        metadata.put("version", number);
        return metadata;
    }

    /** As the list of versions describes it. */
    Map<String, @Nullable Object> life() {
        Map<String, @Nullable Object> life = new LinkedHashMap<>();
        life.put("created_time", created.toString());
        life.put("deletion_time", deleted == null ? "" : deleted.toString());
        life.put("destroyed", values == null);
        return life;
    }
}
