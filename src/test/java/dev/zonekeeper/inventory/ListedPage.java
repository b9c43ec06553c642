package dev.zonekeeper.inventory;

import dev.zonekeeper.Await;
import dev.zonekeeper.SecondSandbox;
import dev.zonekeeper.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A page of zones as a test writes it, in place of an account's first one. */
final class ListedPage {

    private final Simulator cloudflare = SecondSandbox.cloudflare();
    private final List<String> elements = new ArrayList<>();
    private final String account;

    /** @param account whose first page it replaces */
    ListedPage(String account) {
        this.account = account;
    }

    /** Ids that the simulator does not know begin with zeros. */
    static String id(int number) {
        return "%032x".formatted(number);
    }

    ListedPage element(String json) {
        elements.add(json);
        return this;
    }

    /** A zone with further members, in JSON with single quotes. */
    ListedPage zone(String id, String name, String members) {
        return element("{'id': '%s', 'name': '%s'%s}".formatted(id, name, members.isEmpty() ? "" : ", " + members));
    }

    /** A zone of this page's account. */
    ListedPage ours(String id, String name, String accountName, String members) {
        return zone(id, name, "'account': {'id': '%s', 'name': '%s'}, %s".formatted(account, accountName, members));
    }

    void order() {
        String body = "{'success': true, 'errors': [], 'messages': [], 'result': [" + String.join(",", elements)
                + "], 'result_info': {'page': 1, 'per_page': 50}}";
        cloudflare.fault("{'path': '/zones?page=1&*account.id=" + account + "', 'status': 200, 'body': " + body + "}");
    }

    /** Lets the next walk begin, and waits for its end. */
    static ZoneSync.LastSync walk() {
        Instant begin = SecondSandbox.clock().instant();
        SecondSandbox.clock().move(Duration.ofMinutes(16));
        ZoneSync sync = SecondSandbox.bean(ZoneSync.class);
        Instant after = begin.plus(Duration.ofMinutes(15));
        Await.until("the walk", () -> sync.last().at().isAfter(after));
        return sync.last();
    }
}
