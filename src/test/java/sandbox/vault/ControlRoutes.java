package sandbox.vault;

import java.time.Duration;

/** What is no part of Vault: {@code /sandbox/…}, for people who try faults and for tests. */
final class ControlRoutes {

    private final Switches switches;
    private final Calls calls;
    private final IssuedTokens tokens;

    ControlRoutes(Switches switches, Calls calls, IssuedTokens tokens) {
        this.switches = switches;
        this.calls = calls;
        this.tokens = tokens;
    }

    Answer answer(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "PUT seal" -> done(() -> switches.sealed = true);
            case "PUT unseal" -> done(() -> switches.sealed = false);
            case "PUT deny" -> done(() -> switches.denied = true);
            case "PUT allow" -> done(() -> switches.denied = false);
            case "PUT revoke" -> done(tokens::revokeAll);
            case "PUT token-ttl" -> done(() -> tokens.lasting(Duration.ofSeconds(request.number("seconds", 3600))));
            case "PUT delay" -> done(() -> switches.delay = Duration.ofMillis(request.number("millis", 0)));
            case "GET calls" -> new Answer(200, calls.all());
            case "DELETE calls" -> done(calls::clear);
            default -> Answer.missing();
        };
    }

    private static Answer done(Runnable deed) {
        deed.run();
        return Answer.none();
    }
}
