package sandbox.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** KV version 2 at the mount {@code secret}. */
final class KeyValueRoutes {

    private final KeyValue secrets;

    KeyValueRoutes(KeyValue secrets) {
        this.secrets = secrets;
    }

    Answer answer(Request request) {
        int slash = request.path().indexOf('/');
        if (slash < 0) {
            return Answer.missing();
        }
        String kind = request.path().substring(0, slash);
        String path = request.path().substring(slash + 1);
        return switch (request.method() + " " + kind) {
            case "GET data" -> read(path, request.number("version", 0));
            case "POST data" -> write(path, request.body());
            case "DELETE data" -> deleteNewest(path);
            case "POST delete" -> change(path, request.body(), version -> version.delete(secrets.now()));
            case "POST undelete" -> change(path, request.body(), Version::undelete);
            case "POST destroy" -> change(path, request.body(), Version::destroy);
            case "GET metadata" -> metadata(path);
            case "LIST metadata" -> list(path);
            case "DELETE metadata" -> remove(path);
            default -> Answer.error(405, "unsupported operation");
        };
    }

    private Answer read(String path, int number) {
        List<Version> versions = secrets.versions(path);
        int wanted = number == 0 ? versions.size() : number;
        if (wanted < 1 || wanted > versions.size()) {
            return Answer.missing();
        }
        Version version = versions.get(wanted - 1);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("data", version.isReadable() ? version.values() : null);
        data.put("metadata", version.metadata());
        return Answer.data(version.isReadable() ? 200 : 404, data);
    }

    private Answer write(String path, JsonNode body) {
        if (!body.path("data").isObject()) {
            return Answer.error(400, "no data provided");
        }
        JsonNode expected = body.path("options").path("cas");
        synchronized (secrets) {
            if (expected.isInt() && !secrets.writable(path, expected.asInt())) {
                return Answer.error(400, "check-and-set parameter did not match the current version");
            }
            return Answer.data(secrets.write(path, body.path("data")).metadata());
        }
    }

    private Answer deleteNewest(String path) {
        int newest = secrets.versions(path).size();
        secrets.change(path, List.of(newest), version -> version.delete(secrets.now()));
        return Answer.none();
    }

    private Answer change(String path, JsonNode body, UnaryOperator<Version> change) {
        List<Integer> numbers = StreamSupport.stream(body.path("versions").spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
        if (numbers.isEmpty()) {
            return Answer.error(400, "No version number provided");
        }
        secrets.change(path, numbers, change);
        return Answer.none();
    }

    private Answer metadata(String path) {
        List<Version> versions = secrets.versions(path);
        if (versions.isEmpty()) {
            return Answer.missing();
        }
        Map<String, Object> lives = new LinkedHashMap<>();
        versions.forEach(version -> lives.put(String.valueOf(version.number()), version.life()));
        Version newest = versions.get(versions.size() - 1);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("cas_required", false);
        data.put("created_time", versions.get(0).created().toString());
        data.put("current_version", newest.number());
        data.put("custom_metadata", null);
        data.put("delete_version_after", "0s");
        data.put("max_versions", 0);
        data.put("oldest_version", 0);
        data.put("updated_time", newest.created().toString());
        data.put("versions", lives);
        return Answer.data(data);
    }

    private Answer list(String folder) {
        List<String> names = secrets.below(folder);
        return names.isEmpty() ? Answer.missing() : Answer.data(Map.of("keys", names));
    }

    private Answer remove(String path) {
        secrets.remove(path);
        return Answer.none();
    }
}
