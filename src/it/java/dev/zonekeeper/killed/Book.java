package dev.zonekeeper.killed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one person was told over all lives of the application, and may rely on. */
final class Book {

    private final String name;
    private final Map<Long, String> lines = new TreeMap<>();
    private final List<Switched> switched = new ArrayList<>();
    private int signIns;
    private int exports;

    /** @param name as the audit calls the person */
    Book(String name) {
        this.name = name;
    }

    /** A switch that was confirmed to the person, by the {@code cf-ray} that the message named. */
    record Switched(String zone, boolean on, String ray) {}

    String name() {
        return name;
    }

    void signedIn() {
        signIns++;
    }

    void switched(Switched confirmed) {
        switched.add(confirmed);
    }

    /** An export that came to its end, intents and all. */
    void exported(AuditFile file) {
        exports++;
        file.events().forEach(event -> lines.put(event.seq(), event.line()));
    }

    /** Each row that was seen, by its number: the whole line, hash included. */
    Map<Long, String> lines() {
        return lines;
    }

    List<Switched> switched() {
        return switched;
    }

    int signIns() {
        return signIns;
    }

    int exports() {
        return exports;
    }
}
