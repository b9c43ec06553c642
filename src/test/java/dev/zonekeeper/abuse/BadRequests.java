package dev.zonekeeper.abuse;

import dev.zonekeeper.abuse.Routes.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes requests that nobody should send, over all routes. The same seed and number make the same request, whichever
 * came before. None is a switch that could be carried out: {@code enabled} and {@code seen} are never both right.
 */
final class BadRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}|\\*+");
    private static final int MEGABYTE = 1_000_000;
    private static final int LONG = 7_000;

    private final long seed;
    private final List<Route> routes;
    private final List<String> zones;

    /** @param zones ids and names that there are */
    BadRequests(long seed, List<Route> routes, List<String> zones) {
        this.seed = seed;
        this.routes = List.copyOf(routes);
        this.zones = List.copyOf(zones);
    }

    /** @param csrf the caller's token, with which most of the writes come */
    BadRequest make(int number, String csrf) {
        Random random = new Random(seed * 1_000_003L + number);
        Route route = routes.get(Math.floorMod(number, routes.size()));
        String method = random.nextInt(12) == 0 ? Nasty.oneOf(Usual.OTHER_METHODS, random) : route.method();
        List<Map.Entry<String, String>> fields = harmless(fields(route, random), random);
        boolean inBody = !Set.of("GET", "HEAD", "TRACE").contains(method) && random.nextInt(5) != 0;
        String query = form(fields, random);
        String target = path(route, random) + (inBody || query.isEmpty() ? "" : "?" + query);
        boolean raw = random.nextInt(5) == 0;
        List<Map.Entry<String, String>> headers = headers(random);
        // A sign-out that is carried out would make somebody nobody for all that follows.
        if (!csrf.isEmpty() && random.nextInt(8) != 0 && !route.pattern().equals("/logout")) {
            headers.add(Map.entry("X-CSRF-TOKEN", csrf));
        }
        String body = inBody ? body(query, headers, random) : "";
        String twist = raw ? Nasty.oneOf(Twist.NAMES, random) : target.length() > LONG ? Twist.NONE : "";
        return new BadRequest(number, route.method() + " " + route.pattern(), method, target, headers, body, twist);
    }

    private String path(Route route, Random random) {
        String path = VARIABLE.matcher(route.pattern())
                .replaceAll(variable -> Matcher.quoteReplacement(
                        encoded(random.nextInt(5) < 3 ? Nasty.oneOf(zones, random) : Nasty.value(random))));
        return switch (random.nextInt(25)) {
            case 0 -> path + "/";
            case 1 -> path + encoded(Nasty.value(random));
            case 2 -> path + "/" + encoded(Nasty.value(random));
            case 3 ->
                path.replaceFirst(
                        "[a-z]",
                        "%" + Integer.toHexString(path.replaceAll("[^a-z]", "z").charAt(0)));
            case 4 -> path.toUpperCase(java.util.Locale.ROOT).replaceAll("%(?![0-9A-F]{2})", "%25");
            default -> path;
        };
    }

    private List<Map.Entry<String, String>> fields(Route route, Random random) {
        List<String> names = new ArrayList<>(route.names());
        Usual.KNOWN.stream().sorted().forEach(names::add);
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        int own = route.names().size();
        int count = random.nextInt(5);
        for (int n = 0; n < count; n++) {
            String name =
                    own > 0 && random.nextInt(3) != 0 ? names.get(random.nextInt(own)) : Nasty.oneOf(names, random);
            String value = random.nextInt(4) == 0 ? Nasty.oneOf(Usual.PLAUSIBLE, random) : Nasty.value(random);
            fields.add(Map.entry(name(name, random), value));
            if (random.nextInt(8) == 0) {
                fields.add(Map.entry(name, Nasty.value(random)));
            }
        }
        if (random.nextInt(100) == 0 && !names.isEmpty()) {
            fields.add(Map.entry(names.get(0), "<zkzk>".repeat(MEGABYTE / 6)));
        }
        return fields;
    }

    private static String name(String name, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> name + "[]";
            case 1 -> name + "[" + Nasty.value(random) + "]";
            case 2 -> name + "." + name;
            case 3 -> "_" + name;
            case 4 -> "!" + name;
            case 5 -> Nasty.value(random);
            default -> name;
        };
    }

    /** Not both of the two fields may be right: that would be a switch, and not a bad request. */
    private static List<Map.Entry<String, String>> harmless(List<Map.Entry<String, String>> fields, Random random) {
        Set<String> right = Set.of("true", "false", "ON", "OFF");
        String kept = random.nextBoolean() ? "enabled" : "seen";
        return fields.stream()
                .filter(field -> !right.contains(field.getValue())
                        || !Set.of("enabled", "seen").contains(field.getKey().replaceAll("^[_!]", ""))
                        || field.getKey().equals(kept))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Map.Entry<String, String>> headers(Random random) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            headers.add(Map.entry("HX-Request", "true"));
        }
        for (int n = random.nextInt(4) - 1; n > 0; n--) {
            // What the client lets through: the rest comes raw.
            String value = Nasty.value(random).replaceAll("[^\\x20-\\x7e]", "");
            headers.add(Map.entry(Nasty.oneOf(Usual.HEADERS, random), value));
        }
        return headers;
    }

    private static String body(String query, List<Map.Entry<String, String>> headers, Random random) {
        boolean usual = random.nextInt(4) != 0;
        String type = usual ? Usual.CONTENT_TYPES.get(0) : Nasty.oneOf(Usual.CONTENT_TYPES, random);
        headers.add(Map.entry("Content-Type", type));
        if (type.endsWith("boundary=zkzk") && random.nextBoolean()) {
            return "--zkzk\r\nContent-Disposition: form-data; name=\"q\"; filename=\"<zkzk>\"\r\n\r\n" + query
                    + "\r\n--zkzk--\r\n";
        }
        return query;
    }

    private static String form(List<Map.Entry<String, String>> fields, Random random) {
        return fields.stream()
                .map(field -> encoded(field.getKey())
                        + (field.getValue().isEmpty() && random.nextBoolean() ? "" : "=" + encoded(field.getValue())))
                .collect(Collectors.joining("&"));
    }

    /** Halves of pairs go out as the bytes that they would be, which is no UTF-8. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
                encoded.append(c);
            } else if (Character.isHighSurrogate(c)
                    && n + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(n + 1))) {
                bytes(text.substring(n, ++n + 1).getBytes(StandardCharsets.UTF_8), encoded);
            } else if (Character.isSurrogate(c)) {
                byte[] half = {(byte) (0xe0 | (c >> 12)), (byte) (0x80 | ((c >> 6) & 0x3f)), (byte) (0x80 | (c & 0x3f))
                };
                bytes(half, encoded);
            } else {
                bytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8), encoded);
            }
        }
        return encoded.toString();
    }

    private static void bytes(byte[] bytes, StringBuilder encoded) {
        for (byte b : bytes) {
            encoded.append('%').append("%02X".formatted(b));
        }
    }
}
