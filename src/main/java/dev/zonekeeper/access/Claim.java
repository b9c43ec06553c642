package dev.zonekeeper.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a claim that holds groups or roles, in the forms that providers give it. */
final class Claim {

    private Claim() {}

    /**
     * The values of a claim: the literal name first, else a path whose parts are joined by dots. Plain text is one value,
     * blanks and commas in it included; what is no text is passed over.
     */
    static List<String> values(Map<String, Object> claims, String name) {
        Object found = find(claims, name);
        if (found instanceof Collection<?> many) {
            return many.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(text -> !text.isBlank())
                    .toList();
        }
        return found instanceof String one && !one.isBlank() ? List.of(one) : List.of();
    }

    private static @Nullable Object find(Map<?, ?> claims, String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        // Names hold dots themselves (https://corp.example/roles), so each dot is tried as the end of the first part.
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            if (claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
                Object found = find(inner, name.substring(dot + 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Whether the provider held groups back because they are too many, and sent a pointer instead (Entra ID). */
    static boolean isHeldBack(Map<String, Object> claims, String name) {
        boolean pointer = claims.get("_claim_names") instanceof Map<?, ?> names && names.containsKey(name);
        return pointer || Boolean.TRUE.equals(claims.get("hasgroups"));
    }
}
