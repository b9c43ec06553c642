package sandbox.cloudflare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making, with its members in the order in which they are named. */
final class JsonObject {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    static JsonObject of(String name, @Nullable Object value) {
        return new JsonObject().and(name, value);
    }

    /** Adds a member; a value may be null and is then written as such. */
    JsonObject and(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    @JsonValue
    Map<String, @Nullable Object> members() {
        return members;
    }
}
