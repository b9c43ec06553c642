package sandbox.cloudflare;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A zone's plan, with the names, ids and prices under which Cloudflare shows it. */
enum Plan {
    FREE("0feeeeeeeeeeeeeeeeeeeeeeeeeeeeee", "Free Website", "free", 0),
    PRO("94f3b7b768b0458b56d2cac4fe5ec0f8", "Pro Website", "pro", 20),
    BUSINESS("94f3b7b768b0458b56d2cac4fe5ec0f7", "Business Website", "business", 200),
    ENTERPRISE("94f3b7b768b0458b56d2cac4fe5ec0f9", "Enterprise Website", "enterprise", 0);

    final String id;
    private final Map<String, @Nullable Object> json;

    Plan(String id, String name, String legacyId, int price) {
        this.id = id;
        this.json = Json.object(
                "id", id,
                "name", name,
                "price", price,
                "currency", "USD",
                "frequency", price == 0 ? "" : "monthly",
                "is_subscribed", true,
                "can_subscribe", !"enterprise".equals(legacyId),
                "legacy_id", legacyId,
                "legacy_discount", false,
                "externally_managed", "enterprise".equals(legacyId));
    }

    Map<String, @Nullable Object> json() {
        return json;
    }
}
