package dev.zonekeeper.access;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A role and the accounts it holds for.
 *
 * @param role what it allows
 * @param accounts ids of Cloudflare accounts, or {@code *} for all
 */
public record Grant(Role role, List<String> accounts) implements Serializable {

    public Grant {
        accounts = List.copyOf(accounts);
    }

    /** The accounts of this grant as a scope. */
    public Scope scope() {
        return accounts.contains("*") ? Scope.all() : Scope.of(Set.copyOf(accounts));
    }
}
