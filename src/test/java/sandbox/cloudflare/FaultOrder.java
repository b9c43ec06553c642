package sandbox.cloudflare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads an order of faults, and refuses one that can't be meant. */
final class FaultOrder {

    private static final Set<String> MEMBERS =
            Set.of("path", "method", "token", "kind", "status", "headers", "body", "times", "after", "delayMillis");

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7E]*");

    private final JsonNode json;

    private FaultOrder(JsonNode json) {
        this.json = json;
    }

    /** @throws BadOrder unless it is a JSON list of faults */
    static List<Fault> read(String body) {
        JsonNode list = list(body);
        List<Fault> faults = new ArrayList<>();
        for (JsonNode json : list) {
            if (!json.isObject()) {
                throw new BadOrder("Each fault is a JSON object.");
            }
            faults.add(new FaultOrder(json).fault());
        }
        return faults;
    }

    private static JsonNode list(String body) {
        try {
            JsonNode list = Json.read(body);
            if (list.isArray()) {
                return list;
            }
        } catch (JacksonException e) {
            throw new BadOrder("The body is not JSON: " + e.getOriginalMessage());
        }
        throw new BadOrder("The body must be a JSON list of faults.");
    }

    private Fault fault() {
        json.propertyNames().forEach(FaultOrder::checkMember);
        FaultKind kind = kind();
        String method = text("method");
        return new Fault(
                path(),
                method == null ? kind.method() : method,
                text("token"),
                kind,
                status(kind),
                headers(),
                body(kind),
                number("times", 1),
                truth("after"),
                json.has("delayMillis") ? Duration.ofMillis(number("delayMillis", 0)) : null);
    }

    private static void checkMember(String name) {
        if (!MEMBERS.contains(name)) {
            throw new BadOrder("A fault has no member named " + name + ".");
        }
    }

    private String path() {
        String path = text("path");
        if (path == null) {
            throw new BadOrder("A fault needs a path.");
        }
        return path.startsWith("/") || path.startsWith("*") ? path : '/' + path;
    }

    private FaultKind kind() {
        String kind = text("kind");
        if (kind != null) {
            return FaultKind.of(kind);
        }
        if (!json.has("status")) {
            throw new BadOrder("A fault needs a kind or a status.");
        }
        return FaultKind.STATUS;
    }

    private int status(FaultKind kind) {
        int status = number("status", kind == FaultKind.HTML ? 520 : 200);
        if (status < 200 || status > 599) {
            throw new BadOrder("A status lies between 200 and 599.");
        }
        if (json.has("status") && kind != FaultKind.STATUS && kind != FaultKind.HTML) {
            throw new BadOrder("A status does not go with the kind " + kind.text() + ".");
        }
        return status;
    }

    private @Nullable JsonNode body(FaultKind kind) {
        if (json.has("body") && !kind.takesBody()) {
            throw new BadOrder("A body does not go with the kind " + kind.text() + ".");
        }
        return json.get("body");
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        JsonNode given = json.get("headers");
        if (given != null && !given.isObject()) {
            throw new BadOrder("The headers of a fault are a JSON object.");
        }
        if (given != null) {
            given.properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asString()));
        }
        headers.forEach(FaultOrder::checkHeader);
        return headers;
    }

    private static void checkHeader(String name, String value) {
        if (!HEADER_NAME.matcher(name).matches() || !HEADER_VALUE.matcher(value).matches()) {
            throw new BadOrder("The header " + name + " could not be sent.");
        }
    }

    private @Nullable String text(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new BadOrder("The " + name + " of a fault is a text.");
        }
        return value.asString();
    }

    private int number(String name, int otherwise) {
        JsonNode value = json.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isInt()) {
            throw new BadOrder("The " + name + " of a fault is a whole number.");
        }
        return value.asInt();
    }

    private boolean truth(String name) {
        JsonNode value = json.get(name);
        if (value != null && !value.isBoolean()) {
            throw new BadOrder("The " + name + " of a fault is true or false.");
        }
        return value != null && value.asBoolean();
    }
}
