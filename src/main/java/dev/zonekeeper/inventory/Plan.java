package dev.zonekeeper.inventory;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans by {@code legacy_id}, as people call them. The set is open: an unheard-of one is shown by its id. */
public final class Plan {

    private static final Map<String, String> LABELS = Map.of(
            "free", "Free",
            "lite", "Lite",
            "pro", "Pro",
            "pro_plus", "Pro Plus",
            "business", "Business",
            "enterprise", "Enterprise",
            "partners_free", "Partners Free",
            "partners_pro", "Partners Pro",
            "partners_business", "Partners Business",
            "partners_enterprise", "Partners Enterprise");

    private Plan() {}

    /** The label; empty if Cloudflare named no plan. */
    public static String label(@Nullable String legacyId) {
        return legacyId == null ? "" : LABELS.getOrDefault(legacyId.toLowerCase(Locale.ROOT), legacyId);
    }
}
