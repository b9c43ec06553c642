package sandbox.cloudflare;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A filter for a text: exact, or with an operator before a colon, as Cloudflare's list of zones takes it. */
final class TextFilter {

    private static final int LONGEST = 253;
    private static final List<String> OPERATORS = List.of("not_equal", "starts_with", "ends_with", "contains");
    private static final String EXACT_CASE = "_case_sensitive";

    private TextFilter() {}

    static Predicate<String> of(String parameter, String text) {
        if (text.length() > LONGEST) {
            throw Refused.invalid("Invalid value for %s: at most %d characters".formatted(parameter, LONGEST));
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return value -> value.equalsIgnoreCase(text);
        }
        return operator(parameter, text.substring(0, colon), text.substring(colon + 1));
    }

    private static Predicate<String> operator(String parameter, String name, String wanted) {
        boolean exactCase = name.endsWith(EXACT_CASE);
        String operator = exactCase ? name.substring(0, name.length() - EXACT_CASE.length()) : name;
        if (!OPERATORS.contains(operator) || (exactCase && operator.equals("not_equal"))) {
            throw Refused.invalid("Invalid operator for %s".formatted(parameter));
        }
        if (exactCase) {
            return value -> holds(operator, value, wanted);
        }
        String lower = wanted.toLowerCase(Locale.ROOT);
        return value -> holds(operator, value.toLowerCase(Locale.ROOT), lower);
    }

    private static boolean holds(String operator, String value, String wanted) {
        return switch (operator) {
            case "starts_with" -> value.startsWith(wanted);
            case "ends_with" -> value.endsWith(wanted);
            case "contains" -> value.contains(wanted);
            default -> !value.equals(wanted);
        };
    }
}
