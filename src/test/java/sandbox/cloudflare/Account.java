package sandbox.cloudflare;

import java.util.List;

/** One of the accounts that the simulator always has. */
record Account(String id, String name, String type, String createdOn) {

    static final Account NORDWIND = new Account(
            "3d7a1f0c52e94b6d8a03c6f1e2b4d590", "Nordwind Group", "enterprise", "2018-03-12T08:14:05.220173Z");
    static final Account KESTREL = new Account(
            "8b20c4e6f1a74d3995d1e07ab36c2f48", "Kestrel Bank", "enterprise", "2019-11-04T15:40:31.907442Z");
    static final Account ATLAS =
            new Account("c51e9d8074b24af6b3f2806d19ea7c35", "Atlas Media", "standard", "2020-06-29T22:03:58.014996Z");

    /** All of them, in the order of their names. */
    static final List<Account> ALL = List.of(ATLAS, KESTREL, NORDWIND);

    JsonObject json() {
        return JsonObject.of("id", id)
                .and("name", name)
                .and("type", type)
                .and("settings", JsonObject.of("enforce_twofactor", true).and("abuse_contact_email", null))
                .and(
                        "legacy_flags",
                        JsonObject.of(
                                "enterprise_zone_quota",
                                JsonObject.of("maximum", 0).and("current", 0)))
                .and("managed_by", null)
                .and("created_on", createdOn);
    }
}
