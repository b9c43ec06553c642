package dev.zonekeeper.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold after each kill, whatever it hit. */
final class Aftermath {

    private static final Set<String> AT_REST = Set.of("on", "off", "unavailable");

    private final Surroundings surroundings;
    private final Map<String, Boolean> flagsAtStart;
    private final List<Book> books;
    private final Map<Long, String> anchors = new HashMap<>();

    /** @param flagsAtStart each switchable zone's flag before anybody clicked */
    Aftermath(Surroundings surroundings, Map<String, Boolean> flagsAtStart, List<Book> books) {
        this.surroundings = surroundings;
        this.flagsAtStart = flagsAtStart;
        this.books = books;
    }

    /** Notes the hashes that reached the log of a life. */
    void noted(Map<Long, String> anchorsOfALife) {
        anchors.putAll(anchorsOfALife);
    }

    /** Waits until every switch is settled, then looks at all of it through the eyes of an admin. */
    AuditFile check(Person admin, FirstLook atKill) {
        Patience.await(
                "all switches to be settled",
                Patience.TO_SETTLE,
                () -> AT_REST.containsAll(admin.looks().values()));
        String verified = admin.look("/audit/verify");
        AuditFile audit = admin.readAudit();
        assertThat(audit.fault()).as("fault of the chain").isEmpty();
        assertThat(verified).as("the page's own walk").contains("chain-words holds");
        nothingAcknowledgedIsLost(audit);
        everyIntentIsSettledOnce(audit);
        noLeaseWasCutShort(audit, atKill);
        inventoryAndCloudflareAgree(admin);
        noPostWasNeedless(audit, surroundings.calls());
        admin.keep(audit);
        return audit;
    }

    private void nothingAcknowledgedIsLost(AuditFile audit) {
        Map<Long, String> lines = new HashMap<>();
        Map<Long, String> hashes = new HashMap<>();
        audit.events().forEach(event -> {
            lines.put(event.seq(), event.line());
            hashes.put(event.seq(), event.hash());
        });
        assertThat(hashes).as("events whose hash was logged").containsAllEntriesOf(anchors);
        for (Book book : books) {
            assertThat(lines).as("rows that %s exported", book.name()).containsAllEntriesOf(book.lines());
            assertThat(count(audit, book, "SIGN_IN")).as("sign-ins").isGreaterThanOrEqualTo(book.signIns());
            assertThat(count(audit, book, "EXPORT_AUDIT")).as("exports").isGreaterThanOrEqualTo(book.exports());
            assertThat(confirmedTo(book, audit))
                    .as("switches of %s", book.name())
                    .containsAll(book.switched());
        }
    }

    private static long count(AuditFile audit, Book book, String action) {
        return audit.events().stream()
                .filter(event ->
                        event.actor().equals(book.name()) && event.action().equals(action))
                .count();
    }

    private static List<Book.Switched> confirmedTo(Book book, AuditFile audit) {
        return audit.events().stream()
                .filter(event ->
                        event.actor().equals(book.name()) && event.outcome().equals("CONFIRMED"))
                .map(event -> new Book.Switched(event.zone(), event.wanted().equals("ON"), event.ray()))
                .toList();
    }

    /** By its own attempt, or by one that found the flag later, which may follow an UNKNOWN. */
    private static void everyIntentIsSettledOnce(AuditFile audit) {
        for (AuditFile.Event intent : audit.intents()) {
            String outcomes = audit.settlementsOf(intent).stream()
                    .map(AuditFile.Event::outcome)
                    .collect(Collectors.joining(" "));
            assertThat(outcomes)
                    .as("what became of #%d", intent.seq())
                    .matches("(UNKNOWN )?(CONFIRMED|REFUSED|NOT_SENT|SENT_UNCONFIRMED)");
        }
        assertThat(audit.events())
                .as("own effects taken for changes from outside")
                .noneMatch(event -> event.action().startsWith("SEEN_"));
    }

    private static void noLeaseWasCutShort(AuditFile audit, FirstLook atKill) {
        for (FirstLook.Open open : atKill.open()) {
            Instant settled = settledAt(audit, open);
            assertThat(settled).as("settlement of #%d", open.seq()).isAfterOrEqualTo(open.leaseUntil());
        }
    }

    static Instant settledAt(AuditFile audit, FirstLook.Open open) {
        return audit.events().stream()
                .filter(event ->
                        event.intentSeq() == open.seq() && !event.outcome().equals("UNKNOWN"))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private void inventoryAndCloudflareAgree(Person admin) {
        Map<String, String> looks = admin.looks();
        flagsAtStart
                .keySet()
                .forEach(zone -> assertThat(looks.get(zone))
                        .as("the switch of %s", zone)
                        .isEqualTo(surroundings.simulator().flag(zone) ? "on" : "off"));
    }

    /** Nobody else switches here: a POST that changes nothing was sent twice, or without looking. */
    private void noPostWasNeedless(AuditFile audit, Calls calls) {
        Set<Long> sent = new HashSet<>();
        flagsAtStart.forEach((zone, before) -> {
            boolean flag = before;
            for (Calls.OfFlag post : calls.posts(zone)) {
                AuditFile.Event intent = intentOf(post, audit);
                assertThat(sent.add(intent.seq()))
                        .as("a first POST of #%d", intent.seq())
                        .isTrue();
                assertThat(post.flag())
                        .as("what #%d sent", intent.seq())
                        .isEqualTo(intent.wanted().equals("ON"));
                assertThat(post.flag())
                        .as("a POST of #%d that is needed", intent.seq())
                        .isNotEqualTo(flag);
                flag = post.flag();
            }
        });
        for (AuditFile.Event intent : audit.intents()) {
            AuditFile.Event first = audit.settlementsOf(intent).get(0);
            if (first.outcome().equals("NOT_SENT")) {
                assertThat(sent).as("POSTs of what was not sent").doesNotContain(intent.seq());
            }
            if (first.outcome().equals("CONFIRMED") && !first.actor().equals("Zonekeeper")) {
                assertThat(sent).as("POSTs of what was confirmed").contains(intent.seq());
            }
        }
    }

    /** The zone's newest intent at that time: a zone has one at a time. */
    private static AuditFile.Event intentOf(Calls.OfFlag post, AuditFile audit) {
        return audit.intents().stream()
                .filter(intent ->
                        intent.zone().equals(post.zone()) && !intent.at().isAfter(post.at()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("A POST without an intent at " + post.at()));
    }
}
