package sandbox.vault;

import java.time.Duration;

/** What the control routes turn on and off. */
final class Switches {

    volatile boolean sealed;
    volatile boolean denied;
    /** How long each answer takes. */
    volatile Duration delay = Duration.ZERO;
}
