package dev.zonekeeper;

import java.util.List;

/** The rooms from the top floor down: a room may know those after it, never those before it. */
final class Rooms {

    static final List<String> FROM_THE_TOP = List.of(
            "policies",
            "changes",
            "zones",
            "logs",
            "retention",
            "inventory",
            "tokens",
            "vault",
            "cloudflare",
            "audit",
            "access",
            "web");

    static final String ROOT = "dev.zonekeeper";

    private Rooms() {}

    static boolean isOne(String name) {
        return FROM_THE_TOP.contains(name);
    }

    static boolean liesBelow(String lower, String upper) {
        return FROM_THE_TOP.indexOf(lower) > FROM_THE_TOP.indexOf(upper);
    }
}
