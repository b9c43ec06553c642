package dev.zonekeeper.abuse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** A secret, and every form in which it could turn up. */
record Secret(String name, String value) {

    private static final int TAIL = 8;

    /** How somebody may have written it down. The last characters come last, as all that is plain has them too. */
    enum Form {
        PLAIN,
        URL,
        JSON,
        HTML,
        BASE64,
        BASE64_OF_URL,
        HEX,
        LAST_CHARACTERS
    }

    /** For each form the pieces of text of which none may be anywhere. */
    Map<Form, List<String>> pieces() {
        Map<Form, List<String>> pieces = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            pieces.put(form, pieces(form));
        }
        return pieces;
    }

    /** The secret in one form, inside of something longer. */
    String written(Form form) {
        return switch (form) {
            case PLAIN -> "Bearer " + value;
            case URL -> "a=" + url() + "&b=c";
            case JSON -> "{\"value\":" + JsonMapper.shared().writeValueAsString(value) + "}";
            case HTML -> "<b>" + HtmlUtils.htmlEscape(value) + "</b>";
            case BASE64 -> "Basic " + base64("zonekeeper:" + value + "!");
            case BASE64_OF_URL -> "Basic " + base64("zonekeeper:" + url());
            case HEX -> "0x" + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
            case LAST_CHARACTERS -> "ends with " + tail();
        };
    }

    private List<String> pieces(Form form) {
        return switch (form) {
            case PLAIN -> List.of(value);
            case URL -> List.of(url());
            case JSON -> List.of(json());
            case HTML -> List.of(HtmlUtils.htmlEscape(value), HtmlUtils.htmlEscape(value, "UTF-8"));
            case BASE64 -> inBase64(value);
            case BASE64_OF_URL -> inBase64(url());
            case HEX -> {
                String hex = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
                yield List.of(hex, hex.toUpperCase(java.util.Locale.ROOT));
            }
            case LAST_CHARACTERS -> List.of(tail());
        };
    }

    private String tail() {
        return value.substring(value.length() - TAIL);
    }

    private String url() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String json() {
        String quoted = JsonMapper.shared().writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** The characters that are the same whatever stands before and after, for each of the three ways to be aligned. */
    private static List<String> inBase64(String text) {
        return java.util.stream.IntStream.range(0, 3)
                .mapToObj(before -> {
                    String all = base64("x".repeat(before) + text);
                    int skipped = (before * 8 + 5) / 6;
                    int whole = (before + text.length()) * 8 / 6;
                    return all.substring(skipped, whole);
                })
                .flatMap(piece -> java.util.stream.Stream.of(
                        piece, piece.replace('+', '-').replace('/', '_')))
                .distinct()
                .toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
