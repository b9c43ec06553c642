package sandbox.cloudflare;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the accounts that the simulator always has. */
record Account(String id, String name, String type, String createdOn) {

    static final Account NORDWIND =
            new Account("3d7a1f0c52e94b6d8a03c6f1e2b4d590", "Nordwind Group", "enterprise", "2018-03-12T08:14:05.220173Z");
    static final Account KESTREL =
            new Account("8b20c4e6f1a74d3995d1e07ab36c2f48", "Kestrel Bank", "enterprise", "2019-11-04T15:40:31.907442Z");
    static final Account ATLAS =
            new Account("c51e9d8074b24af6b3f2806d19ea7c35", "Atlas Media", "standard", "2020-06-29T22:03:58.014996Z");

    /** All of them, in the order of their names. */
    static final List<Account> ALL = List.of(ATLAS, KESTREL, NORDWIND);

    Map<String, @Nullable Object> json() {
        return Json.object(
                "id", id,
                "name", name,
                "type", type,
                "settings", Json.object("enforce_twofactor", true, "abuse_contact_email", null),
                "legacy_flags", Json.object("enterprise_zone_quota", Json.object("maximum", 0, "current", 0)),
                "managed_by", null,
                "created_on", createdOn);
    }
}
