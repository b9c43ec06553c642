package sandbox.cloudflare;

import static sandbox.cloudflare.Permission.ACCOUNT_LOGS_READ;
import static sandbox.cloudflare.Permission.DNS_READ;
import static sandbox.cloudflare.Permission.LOGS_READ;
import static sandbox.cloudflare.Permission.LOGS_WRITE;
import static sandbox.cloudflare.Permission.ZONE_READ;
import static sandbox.cloudflare.Permission.ZONE_SETTINGS_READ;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The tokens of the start. Their values open nothing but this simulator. */
final class SeedTokens {

    private static final Set<String> EVERYWHERE =
            Set.of(Account.NORDWIND.id(), Account.KESTREL.id(), Account.ATLAS.id());
    private static final Set<String> KESTREL = Set.of(Account.KESTREL.id());
    private static final Set<Permission> SWITCH = Set.of(ZONE_READ, LOGS_READ, LOGS_WRITE);
    private static final Set<Permission> SWITCH_AND_FACTS =
            Set.of(ZONE_READ, LOGS_READ, LOGS_WRITE, DNS_READ, ZONE_SETTINGS_READ);
    private static final Instant PAST = Instant.parse("2025-12-31T00:00:00Z");

    static final List<Token> ALL = List.of(
            ofUser("main", CloudflareSimulator.MAIN_TOKEN, "robot", SWITCH_AND_FACTS, EVERYWHERE),
            ofUser("read-only", CloudflareSimulator.READ_ONLY_TOKEN, "robot", Set.of(ZONE_READ, LOGS_READ), EVERYWHERE),
            ofUser(
                    "full",
                    CloudflareSimulator.FULL_TOKEN,
                    "robot",
                    Set.of(ZONE_READ, LOGS_READ, LOGS_WRITE, ZONE_SETTINGS_READ, DNS_READ, ACCOUNT_LOGS_READ),
                    EVERYWHERE),
            ofUser("no-logs", CloudflareSimulator.NO_LOGS_TOKEN, "ida", Set.of(ZONE_READ), EVERYWHERE),
            ofUser("logs-only", CloudflareSimulator.LOGS_ONLY_TOKEN, "ida", Set.of(LOGS_READ, LOGS_WRITE), EVERYWHERE),
            oneZone(),
            expired(),
            accountOwned());

    private SeedTokens() {}

    private static Token ofUser(
            String name, String value, String user, Set<Permission> permissions, Set<String> accounts) {
        return new Token(name, id(name), value, user, false, permissions, accounts, Set.of(), "active", null);
    }

    private static Token oneZone() {
        Set<String> zone = Set.of(CloudflareSimulator.zoneId("cards.kestrelbank.com"));
        String value = CloudflareSimulator.ONE_ZONE_TOKEN;
        return new Token("one-zone", id("one-zone"), value, "ida", false, SWITCH, KESTREL, zone, "active", null);
    }

    private static Token expired() {
        String value = CloudflareSimulator.EXPIRED_TOKEN;
        return new Token("expired", id("expired"), value, "ida", false, SWITCH, EVERYWHERE, Set.of(), "active", PAST);
    }

    private static Token accountOwned() {
        String value = CloudflareSimulator.ACCOUNT_TOKEN;
        String name = "account-owned";
        String owner = Account.KESTREL.id();
        return new Token(name, id(name), value, owner, true, SWITCH, KESTREL, Set.of(), "active", null);
    }

    private static String id(String name) {
        return Zone.idOf(Account.NORDWIND, "token/" + name);
    }
}
