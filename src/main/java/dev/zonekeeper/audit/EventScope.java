package dev.zonekeeper.audit;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import dev.zonekeeper.access.Scope;

/**
 * The events that somebody may read.
 *
 * @param accounts the accounts whose events may be read
 * @param withoutAccount whether events without an account may be read too, such as sign-ins and exports
 */
record EventScope(Scope accounts, boolean withoutAccount) {

    /** Viewers read the events of their accounts; those without an account are for admins. */
    static EventScope of(Person person) {
        return new EventScope(person.scope(Role.VIEWER), person.has(Role.ADMIN));
    }
}
