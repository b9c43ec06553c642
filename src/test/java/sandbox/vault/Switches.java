package sandbox.vault;

/** What the control routes turn on and off. */
final class Switches {

    volatile boolean sealed;
    volatile boolean denied;
}
