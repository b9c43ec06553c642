package sandbox.cloudflare;

import java.util.Arrays;
import java.util.Optional;

/** What a token may do, by the name of Cloudflare's permission group and its scope: one name exists at both scopes. */
enum Permission {
    ZONE_READ("zone:Zone Read"),
    LOGS_READ("zone:Logs Read"),
    LOGS_WRITE("zone:Logs Write"),
    ZONE_SETTINGS_READ("zone:Zone Settings Read"),
    DNS_READ("zone:DNS Read"),
    ACCOUNT_LOGS_READ("account:Logs Read"),
    ACCOUNT_LOGS_WRITE("account:Logs Write");

    final String text;

    Permission(String text) {
        this.text = text;
    }

    /** Finds one by scope and name, such as {@code zone:Logs Read}. */
    static Optional<Permission> of(String text) {
        return Arrays.stream(values())
                .filter(permission -> permission.text.equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
