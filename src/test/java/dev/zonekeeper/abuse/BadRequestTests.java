package dev.zonekeeper.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.zonekeeper.abuse.Routes.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 10,000 requests that nobody should send, over every route that is mapped, as each person. Others by
 * {@code -Dzonekeeper.abuse.seed=}, fewer or more by {@code -Dzonekeeper.abuse.count=}, and one of them again by
 * {@code -Dzonekeeper.abuse.only=} its number.
 */
class BadRequestTests {

    private static final long SEED = Long.getLong("zonekeeper.abuse.seed", 20261124);
    private static final int COUNT = Integer.getInteger("zonekeeper.abuse.count", 10_000);
    private static final int ONLY = Integer.getInteger("zonekeeper.abuse.only", -1);

    private static final LoudLog LOG = Abused.LOG;

    private static Barrage barrage;
    private static Written before;
    private static Written after;

    @BeforeAll
    static void sendAll() {
        Abused.calm();
        List<String> zones = Barrage.zoneIds();
        barrage = new Barrage(SEED, reply -> {});
        before = Written.now(zones);
        LOG.open(Level.INFO);
        long started = System.nanoTime();
        if (ONLY >= 0) {
            System.out.println(barrage.one(ONLY));
        } else {
            barrage.send(COUNT);
        }
        System.out.printf(
                "Bad requests: %s, %d of them in %d ms: %s%n",
                barrage, COUNT, (System.nanoTime() - started) / 1_000_000, barrage.statuses());
        after = Written.now(zones);
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void areAnsweredWithoutAFailureAndWithoutShowingTheInside() {
        assertThat(barrage.faults()).as(barrage.toString()).isEmpty();
    }

    @Test
    void leaveNoErrorAndNoStackTraceInTheLog() {
        assertThat(LOG.failures()).as(barrage.toString()).isEmpty();
    }

    @Test
    void writeNothing() {
        assertThat(after.flags()).isEqualTo(before.flags());
        assertThat(after.writingCalls()).isEqualTo(before.writingCalls());
        assertThat(withoutAudit(after)).as(barrage.toString()).isEqualTo(withoutAudit(before));
    }

    @Test
    void areAuditedOnlyWhereAFileWasHandedOut() {
        List<String> more = after.rows().get("audit_event").stream()
                .filter(row -> !before.rows().get("audit_event").contains(row))
                .toList();

        assertThat(more).hasSize(barrage.files()).allMatch(row -> row.contains("action=EXPORT_AUDIT "));
        assertThat(after.rows().get("audit_event")).containsAll(before.rows().get("audit_event"));
    }

    @Test
    void signNobodyOut() {
        assertThat(barrage.callers().stream().filter(caller -> !caller.name().equals(Caller.ANONYMOUS)))
                .allSatisfy(caller -> assertThat(caller.get("/me").status()).isEqualTo(200));
    }

    /** Else this would prove only that the door is shut. */
    @Test
    void reachTheHandlersOfThosePeopleWhoMay() {
        assertThat(ONLY).isNegative();
        for (Route route : barrage.routes()) {
            Set<Integer> statuses = new TreeSet<>();
            barrage.callers().stream()
                    .filter(caller -> !caller.name().equals(Caller.ANONYMOUS))
                    .forEach(caller -> statuses.addAll(
                            barrage.statuses(caller.name(), route).keySet()));
            assertThat(statuses).as(route.toString()).anyMatch(status -> status != 401 && status != 403);
        }
        assertThat(barrage.routes()).extracting(Route::pattern).contains("/zones/{zoneId}/retention", "/audit/export");
    }

    private static Map<String, List<String>> withoutAudit(Written written) {
        Map<String, List<String>> rows = new TreeMap<>(written.rows());
        rows.keySet().removeIf(table -> table.startsWith("audit_"));
        return rows;
    }
}
