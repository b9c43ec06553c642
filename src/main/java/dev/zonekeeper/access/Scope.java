package dev.zonekeeper.access;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that a query may answer for. Every query of zones or events takes one, so that none can be built without
 * it.
 *
 * @param everything whether all accounts, and what belongs to no account, are in it
 * @param accounts ids of Cloudflare accounts (32 hex characters); empty if {@code everything}
 */
public record Scope(boolean everything, Set<String> accounts) implements Serializable {

    public Scope {
        accounts = everything ? Set.of() : Set.copyOf(accounts);
    }

    /** All accounts: for grants on {@code *} and for Zonekeeper's own work. */
    public static Scope all() {
        return new Scope(true, Set.of());
    }

    /** Just these accounts; none if empty. */
    public static Scope of(Set<String> accounts) {
        return new Scope(false, accounts);
    }

    /** Whether something of this account ({@code null}: of no account) may be seen. */
    public boolean holds(@Nullable String account) {
        return everything || (account != null && accounts.contains(account));
    }

    /** Both together. */
    public Scope and(Scope other) {
        if (everything || other.everything) {
            return all();
        }
        Set<String> both = new TreeSet<>(accounts);
        both.addAll(other.accounts);
        return of(both);
    }
}
