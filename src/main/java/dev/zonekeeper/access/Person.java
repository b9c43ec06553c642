package dev.zonekeeper.access;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Somebody who is signed in. {@code issuer} and {@code subject} together tell people apart; {@code name} is only shown.
 *
 * @param issuer the OIDC provider's {@code iss}
 * @param subject the provider's {@code sub} for this person
 * @param name the first of {@code name}, {@code preferred_username}, {@code email} and {@code sub}
 * @param claim the name of the claim that grants were read from
 * @param claimValues what that claim held at sign-in, as it came; of very many the first hundred
 * @param grants what those values give; empty if nothing
 */
public record Person(
        String issuer, String subject, String name, String claim, List<String> claimValues, List<Grant> grants)
        implements Serializable {

    public Person {
        claimValues = List.copyOf(claimValues);
        grants = List.copyOf(grants);
    }

    /** Whether any grant includes this role, for whichever account. {@link Role#ADMIN} counts for all accounts only. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(g -> allows(g, role));
    }

    /** The accounts for which this person has the role. */
    public Scope scope(Role role) {
        return grants.stream().filter(g -> allows(g, role)).map(Grant::scope).reduce(Scope.of(Set.of()), Scope::and);
    }

    private static boolean allows(Grant grant, Role role) {
        Role held = grant.role() == Role.ADMIN && !grant.scope().everything() ? Role.OPERATOR : grant.role();
        return held.includes(role);
    }
}
