package sandbox.cloudflare;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API token of the simulator. Its {@code toString} leaves the value out.
 *
 * @param name the short name under which control routes and the log of calls know it
 * @param owner the user's name, or the id of the account that owns it
 * @param accountOwned whether an account owns it, not a user
 * @param accounts ids of the accounts that it reaches
 * @param zones ids of the only zones that it reaches; all of its accounts' if empty
 * @param status {@code active}, {@code disabled}, {@code expired}, or {@code revoked}: then it is unknown everywhere
 */
record Token(
        String name,
        String id,
        String value,
        String owner,
        boolean accountOwned,
        Set<Permission> permissions,
        Set<String> accounts,
        Set<String> zones,
        String status,
        @Nullable Instant expiresOn) {

    /** Whose request budget it spends: its user's, or its own if an account owns it. */
    String budget() {
        return accountOwned ? "account-owned token " + name : "user " + owner;
    }

    boolean reaches(Zone zone) {
        return accounts.contains(zone.account().id()) && (zones.isEmpty() || zones.contains(zone.id()));
    }

    boolean reaches(Account account) {
        return accounts.contains(account.id());
    }

    boolean hasAny(Permission... wanted) {
        for (Permission permission : wanted) {
            if (permissions.contains(permission)) {
                return true;
            }
        }
        return false;
    }

    String statusAt(Instant now) {
        return expiresOn != null && !now.isBefore(expiresOn) && status.equals("active") ? "expired" : status;
    }

    Token status(String status) {
        return new Token(name, id, value, owner, accountOwned, permissions, accounts, zones, status, expiresOn);
    }

    Token permissions(Set<Permission> permissions) {
        return new Token(name, id, value, owner, accountOwned, permissions, accounts, zones, status, expiresOn);
    }

    @Override
    public String toString() {
        return "Token[" + name + "]";
    }
}
