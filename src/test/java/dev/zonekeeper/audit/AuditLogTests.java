package dev.zonekeeper.audit;

import static dev.zonekeeper.audit.AuditFixture.KESTREL;
import static dev.zonekeeper.audit.AuditFixture.NORDWIND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTests {

    private final AuditFixture audit = new AuditFixture();

    @Test
    void chainsEachEventToTheOneBefore() {
        AuditEvent first = audit.signIn("olga");
        AuditEvent second = audit.signIn("adam");

        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.prev()).isEqualTo("0".repeat(64));
        assertThat(second.seq()).isEqualTo(2);
        assertThat(second.prev()).isEqualTo(first.hash()).isEqualTo(CanonicalForm.hash(first.body()));
        assertThat(audit.chain.check().upTo()).isEqualTo(2);
    }

    @Test
    void givesBackWhatWasAppended() {
        AuditEvent intent = audit.intend(KESTREL, "login-kestrelbank.com");
        AuditEvent settled = audit.settle(intent, Outcome.CONFIRMED);

        assertThat(settled.at()).isEqualTo(Instant.parse("2026-11-24T14:07:31.123Z"));
        assertThat(audit.log.latestOf(idOf(intent), Scope.all(), 10)).containsExactly(settled);
    }

    @Test
    void aRolledBackEventLeavesNoGap() {
        AuditEvent first = audit.signIn("olga");
        new TransactionTemplate(audit.transactions).executeWithoutResult(transaction -> {
            audit.signIn("ghost");
            transaction.setRollbackOnly();
        });
        AuditEvent next = audit.signIn("adam");

        assertThat(next.seq()).isEqualTo(2);
        assertThat(next.prev()).isEqualTo(first.hash());
        assertThat(audit.chain.check().holds()).isTrue();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void logsTheHashOfWhatIsCommittedOnly(CapturedOutput output) {
        // Other tests of this process may have asked for less.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(AuditLog.class.getName(), LogLevel.INFO);
        AuditEvent first = audit.signIn("olga");
        TransactionTemplate transaction = new TransactionTemplate(audit.transactions);
        AuditEvent ghost = transaction.execute(status -> {
            AuditEvent event = audit.signIn("ghost");
            status.setRollbackOnly();
            return event;
        });
        AuditEvent second = transaction.execute(status -> audit.signIn("adam"));

        assertThat(output).contains("Audit event 1 SIGN_IN ACCEPTED, hash " + first.hash(), second.hash());
        assertThat(output).doesNotContain(ghost.hash());
    }

    @Test
    void eightThreadsLeaveNoGapAndAChainThatHolds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> running = IntStream.range(0, 8)
                .<Future<?>>mapToObj(thread -> threads.submit(() -> appendTwenty("thread-" + thread)))
                .toList();
        for (Future<?> thread : running) {
            thread.get();
        }
        threads.shutdown();

        List<Long> numbers = audit.jdbc
                .sql("select seq from audit_event order by seq")
                .query(Long.class)
                .list();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
        assertThat(audit.chain.check().holds()).isTrue();
        assertThat(audit.chain.check().upTo()).isEqualTo(160);
    }

    @Test
    void aZonesIntentIsFoldedOnceItIsSettled() {
        AuditEvent intent = audit.intend(KESTREL, "login-kestrelbank.com");
        assertThat(audit.log.latestOf(idOf(intent), Scope.all(), 10)).containsExactly(intent);

        AuditEvent settled = audit.settle(intent, Outcome.UNKNOWN);
        AuditEvent again = audit.settle(intent, Outcome.CONFIRMED);
        audit.intend(KESTREL, "another-kestrelbank.com");

        assertThat(audit.log.latestOf(idOf(intent), Scope.all(), 10)).containsExactly(again, settled);
        assertThat(audit.log.latestOf(idOf(intent), Scope.all(), 1)).containsExactly(again);
        assertThat(audit.log.countOf(idOf(intent), Scope.all())).isEqualTo(2);
    }

    @Test
    void aZonesEventsUnderAnotherAccountAreOutOfScope() {
        AuditEvent before = audit.intend(NORDWIND, "moved.example");
        AuditEvent after = audit.intend(KESTREL, "moved.example");
        Scope kestrel = Scope.of(Set.of(KESTREL.id()));

        assertThat(audit.log.latestOf(idOf(after), kestrel, 10)).containsExactly(after);
        assertThat(audit.log.countOf(idOf(after), kestrel)).isEqualTo(1);
        assertThat(audit.log.latestOf(idOf(after), Scope.all(), 10)).containsExactly(after, before);
        assertThat(audit.log.countOf(idOf(after), Scope.of(Set.of()))).isZero();
    }

    @Test
    void namesTheSettlementThatLeftASwitchOpen() {
        AuditEvent intent = audit.intend(KESTREL, "login-kestrelbank.com");
        assertThat(audit.log.unconfirmedOf(idOf(intent))).isEmpty();

        AuditEvent open = audit.settle(intent, Outcome.SENT_UNCONFIRMED);
        audit.append(KESTREL, "login-kestrelbank.com", Action.SEEN_OFF, Outcome.FOUND, null);
        assertThat(audit.log.unconfirmedOf(idOf(intent))).contains(open);

        audit.append(KESTREL, "login-kestrelbank.com", Action.LATE_EFFECT, Outcome.FOUND, intent.seq());
        assertThat(audit.log.unconfirmedOf(idOf(intent))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"INTENDED", "NOT_SENT", "REFUSED"})
    void aSwitchThatChangedNothingSettlesNoOther(Outcome nothingChanged) {
        AuditEvent intent = audit.intend(KESTREL, "login-kestrelbank.com");
        AuditEvent open = audit.settle(intent, Outcome.SENT_UNCONFIRMED);

        audit.settle(audit.intend(KESTREL, "login-kestrelbank.com"), nothingChanged);

        assertThat(audit.log.unconfirmedOf(idOf(intent))).contains(open);
    }

    private void appendTwenty(String name) {
        IntStream.range(0, 20).forEach(i -> audit.signIn(name));
    }

    private static String idOf(AuditEvent event) {
        Named zone = event.zone();
        return zone == null ? "" : zone.id();
    }
}
