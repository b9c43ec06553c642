package dev.zonekeeper.web;

import java.util.List;

/** A system that Zonekeeper depends on, as {@code /status} shows it. Each room that talks to one declares a bean. */
public interface OutsideSystem {

    /** How it is now. Answers within 2 s, from memory where it can, and never throws. */
    Condition condition();

    /**
     * What the page says of it.
     *
     * @param name the system's name, such as {@code Vault}
     * @param state whether it works
     * @param words one sentence: what is known, or what is wrong and what to do
     * @param facts more lines, such as its address and version; never a secret
     */
    record Condition(String name, State state, String words, List<Fact> facts) {}

    /** A line of the page. */
    record Fact(String name, String value) {}

    /** Whether a system works. */
    enum State {
        UP,
        DOWN,
        NOT_KNOWN
    }
}
