package dev.zonekeeper.access;

/** A principal that knows the person behind it. */
public interface HasPerson {

    /** Who is signed in. */
    Person person();
}
