package dev.zonekeeper.audit;

import static dev.zonekeeper.audit.AuditFixture.KESTREL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainTests {

    private final AuditFixture audit = new AuditFixture();

    @BeforeEach
    void fiveEvents() {
        audit.signIn("olga");
        AuditEvent intent = audit.intend(KESTREL, "login-kestrelbank.com");
        audit.settle(intent, Outcome.CONFIRMED);
        audit.signIn("adam");
        audit.signIn("vera");
    }

    @Test
    void holdsWhenNobodyTouchedIt() {
        ChainCheck check = audit.chain.check();

        assertThat(check.holds()).isTrue();
        assertThat(check.upTo()).isEqualTo(5);
        assertThat(check.head()).isEqualTo(hashOf(5));
        assertThat(audit.chain.last()).contains(check);
    }

    @Test
    void holdsBeforeTheFirstEvent() {
        ChainCheck check = new AuditFixture().chain.check();

        assertThat(check.holds()).isTrue();
        assertThat(check.upTo()).isZero();
    }

    @Test
    void holdsOverMoreThanOneBatch() {
        for (int i = 0; i < 1_100; i++) {
            audit.signIn("olga");
        }
        assertThat(audit.chain.check().upTo()).isEqualTo(1_105);
        assertThat(audit.chain.check().holds()).isTrue();
    }

    @Test
    void findsAChangedBody() {
        tamper("update audit_event set body = replace(body, 'INC-4471', 'INC-0000') where seq = 3");

        assertBroken(3, "body");
    }

    @Test
    void findsAChangedBodyWhoseHashWasMadeToFit() {
        String body = bodyOf(3).replace("INC-4471", "INC-0000");
        audit.jdbc
                .sql("update audit_event set body = :body, hash = :hash where seq = 3")
                .param("body", body)
                .param("hash", CanonicalForm.hash(body))
                .update();

        assertBroken(4, "prev");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'Adam Keller'",
                "actor_issuer = 'https://other.example'",
                "actor_subject = null",
                "action = 'TURN_OFF'",
                "action = 'NEVER_HEARD_OF'",
                "action = 'UNREADABLE'",
                "outcome = 'REFUSED'",
                "outcome = 'NEVER_HEARD_OF'",
                "at = dateadd(second, 1, at)",
                "at = dateadd(microsecond, 1, at)",
                "zone_id = 'f'",
                "zone_id = null",
                "zone_name = null",
                "zone_id = null, zone_name = null",
                "account_id = null, account_name = null",
                "account_name = 'Kestrel'",
                "intent_seq = null",
                "cf_ray = null"
            })
    void findsAChangedColumn(String change) {
        tamper("update audit_event set " + change + " where seq = 3");

        assertBroken(3, "columns");
    }

    @Test
    void findsAColumnFilledWhereNothingWas() {
        tamper("update audit_event set zone_name = 'x.example' where seq = 4");

        assertBroken(4, "columns");
    }

    @Test
    void findsADeletedRow() {
        tamper("delete from audit_event where seq = 3");

        assertBroken(3, "missing");
    }

    @Test
    void findsThatTheEndIsCutOff() {
        tamper("delete from audit_event where seq = 5");

        assertBroken(5, "missing");
    }

    @Test
    void findsAnEventBeyondTheHead() {
        audit.jdbc
                .sql("update audit_head set seq = 4, hash = :hash")
                .param("hash", hashOf(4))
                .update();

        assertBroken(5, "beyond");
    }

    @Test
    void findsASwappedHead() {
        tamper("update audit_head set hash = (select hash from audit_event where seq = 4)");

        assertBroken(6, "head");
    }

    @Test
    void findsTwoSwappedRows() {
        tamper("update audit_event set seq = 99 where seq = 1");
        tamper("update audit_event set seq = 1 where seq = 2");
        tamper("update audit_event set seq = 2 where seq = 99");

        assertBroken(1, "prev");
    }

    @Test
    void walksAgainWhenAskedLater() {
        audit.chain.check();
        tamper("delete from audit_event where seq = 3");
        audit.pass(Duration.ofMinutes(2));

        assertBroken(3, "missing");
        assertThat(audit.chain.last())
                .hasValueSatisfying(last -> assertThat(last.holds()).isFalse());
    }

    private void assertBroken(long at, String why) {
        ChainCheck check = audit.chain.check();
        assertThat(check.brokenAt()).isEqualTo(at);
        assertThat(check.why()).isEqualTo("audit.chain.why." + why);
        assertThat(check.upTo()).isEqualTo(at - 1);
        assertThat(check.head()).isEqualTo(hashOfLastSound(at - 1));
    }

    private String hashOfLastSound(long seq) {
        return seq == 0 ? CanonicalForm.BEGINNING : hashOf(seq);
    }

    private void tamper(String sql) {
        assertThat(audit.jdbc.sql(sql).update()).isEqualTo(1);
    }

    private String hashOf(long seq) {
        return column("hash", seq);
    }

    private String bodyOf(long seq) {
        return column("body", seq);
    }

    private String column(String name, long seq) {
        return audit.jdbc
                .sql("select " + name + " from audit_event where seq = :seq")
                .param("seq", seq)
                .query(String.class)
                .single();
    }
}
