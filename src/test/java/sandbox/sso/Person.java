package sandbox.sso;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Somebody at the provider.
 *
 * @param login what is typed in
 * @param groups what the claim of that name holds
 */
record Person(String login, String name, List<String> groups, String does) {

    static final List<Person> ALL = List.of(
            new Person("viewer", "Vera Lindqvist", List.of("all-staff", "zk-viewers"), "sees every zone"),
            new Person("operator", "Olga Brandt", List.of("all-staff", "zk-operators"), "switches every zone"),
            new Person("admin", "Adam Keller", List.of("all-staff", "zk-admins"), "also sees the API tokens"),
            new Person("team", "Jonas Weber", List.of("all-staff", "zk-team-kestrel"), "switches one account's zones"),
            new Person("nobody", "Nobody Atall", List.of("all-staff", "berlin-office"), "has no grant"));

    static Person named(String login) {
        return ALL.stream()
                .filter(person -> person.login.equals(login))
                .findFirst()
                .orElseThrow();
    }

    /** Stable over restarts, and not to be guessed from the login, as at a real provider. */
    String subject() {
        return UUID.nameUUIDFromBytes(("sandbox:" + login).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String email() {
        return login + "@nordwind.example";
    }
}
