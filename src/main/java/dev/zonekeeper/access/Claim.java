package dev.zonekeeper.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a claim that holds groups or roles, in the forms that providers give it. */
final class Claim {

    private static final String EMAIL = "email";
    private static final String GROUPS = "groups";

    private Claim() {}

    /**
     * The values of a claim: the literal name first, else a path whose parts are joined by dots. Plain text is one value,
     * blanks and commas in it included; what is no text is passed over. An e-mail address counts if the provider has
     * verified it.
     */
    static List<String> values(Map<String, Object> claims, String name) {
        // An address that nobody has checked is one that anybody may have typed.
        if (name.equals(EMAIL) && !isTrue(claims.get("email_verified"))) {
            return List.of();
        }
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
        // Names hold dots themselves (https://corp.example/roles), so the longest first part that there is counts.
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            if (claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
                return find(inner, name.substring(dot + 1));
            }
        }
        return null;
    }

    /**
     * Whether the provider held this claim back because its values are too many, and sent a pointer instead (Entra ID;
     * {@code hasgroups} speaks of the groups and of no other claim).
     */
    static boolean isHeldBack(Map<String, Object> claims, String name) {
        boolean pointer = claims.get("_claim_names") instanceof Map<?, ?> names && names.containsKey(name);
        boolean flag = name.equals(GROUPS) && isTrue(claims.get("hasgroups"));
        return (pointer || flag) && find(claims, name) == null;
    }

    private static boolean isTrue(@Nullable Object claim) {
        return "true".equals(String.valueOf(claim));
    }
}
