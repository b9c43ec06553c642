package dev.zonekeeper.audit;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.web.WellFormed;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param issuer the provider that signed the person in; {@code null} if it was nobody who signs in
 * @param subject what that provider calls the person
 * @param name what is shown
 */
public record Actor(@Nullable String issuer, @Nullable String subject, String name) {

    /** Zonekeeper by itself. */
    public static final Actor ZONEKEEPER = new Actor(null, null, "Zonekeeper");

    /** Somebody who used Cloudflare in another way. */
    public static final Actor OUTSIDE = new Actor(null, null, "Outside Zonekeeper");

    public Actor {
        issuer = WellFormed.textOrNull(issuer);
        subject = WellFormed.textOrNull(subject);
        name = WellFormed.text(name);
    }

    /** Somebody who is signed in. */
    public static Actor of(Person person) {
        return new Actor(person.issuer(), person.subject(), person.name());
    }
}
