package sandbox.cloudflare;

import java.util.Locale;

/** A zone's plan, with the names, ids and prices under which Cloudflare shows it. */
enum Plan {
    FREE("0feeeeeeeeeeeeeeeeeeeeeeeeeeeeee", "Free Website", 0),
    PRO("94f3b7b768b0458b56d2cac4fe5ec0f8", "Pro Website", 20),
    BUSINESS("94f3b7b768b0458b56d2cac4fe5ec0f7", "Business Website", 200),
    ENTERPRISE("94f3b7b768b0458b56d2cac4fe5ec0f9", "Enterprise Website", 0);

    final String id;
    private final String title;
    private final int price;

    Plan(String id, String title, int price) {
        this.id = id;
        this.title = title;
        this.price = price;
    }

    JsonObject json() {
        return JsonObject.of("id", id)
                .and("name", title)
                .and("price", price)
                .and("currency", "USD")
                .and("frequency", price == 0 ? "" : "monthly")
                .and("is_subscribed", true)
                .and("can_subscribe", this != ENTERPRISE)
                .and("legacy_id", name().toLowerCase(Locale.ROOT))
                .and("legacy_discount", false)
                .and("externally_managed", this == ENTERPRISE);
    }
}
