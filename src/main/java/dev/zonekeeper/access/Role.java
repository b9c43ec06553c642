package dev.zonekeeper.access;

/** What a grant allows. {@link #LOG_READER} stands beside the ladder viewer, operator, admin. */
public enum Role {
    VIEWER,
    OPERATOR,
    ADMIN,
    LOG_READER;

    /** Whether a holder of this role may do what {@code wanted} allows. */
    public boolean includes(Role wanted) {
        return this == wanted || (this != LOG_READER && wanted != LOG_READER && compareTo(wanted) > 0);
    }
}
