package dev.zonekeeper.audit;

import dev.zonekeeper.access.Scope;
import dev.zonekeeper.audit.AuditFilter.Condition;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes events, each chained to the one before, and answers for a single zone. Nothing is changed or removed. */
@Component
public class AuditLog {

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, PlatformTransactionManager transactionManager, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /**
     * Records an event in the running transaction, else in one of its own. It locks the head of the chain until that
     * transaction ends: append last, lock nothing after it, and call nobody over HTTP meanwhile.
     */
    public AuditEvent append(Entry entry) {
        AuditEvent event = transactions.execute(status -> write(entry));
        afterCommit(() ->
                log.info("Audit event {} {} {}, hash {}", event.seq(), event.action(), event.outcome(), event.hash()));
        return event;
    }

    /** The newest events of a zone that are in the scope, newest first; an intent only while it is not settled. */
    public List<AuditEvent> latestOf(String zoneId, Scope scope, int limit) {
        Condition where = ofZone(zoneId, scope);
        return jdbc.sql("""
                        select * from audit_event e
                        where %s
                        order by e.seq desc
                        limit :limit
                        """.formatted(where.sql()))
                .params(where.parameters())
                .param("limit", limit)
                .query(new EventRow())
                .list();
    }

    /** How many events {@link #latestOf} could give for a zone. */
    public long countOf(String zoneId, Scope scope) {
        Condition where = ofZone(zoneId, scope);
        return jdbc.sql("select count(*) from audit_event e where " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * The last settlement of a zone's switches, if it left open whether the switch took effect. A late effect settles
     * it too; a later switch that was refused or not sent changed nothing and settles nothing.
     */
    public Optional<AuditEvent> unconfirmedOf(String zoneId) {
        return jdbc.sql("""
                        select * from audit_event
                        where zone_id = :zone
                          and action in ('TURN_ON', 'TURN_OFF', 'LATE_EFFECT')
                          and outcome not in ('INTENDED', 'NOT_SENT', 'REFUSED')
                        order by seq desc
                        limit 1
                        """)
                .param("zone", zoneId)
                .query(new EventRow())
                .optional()
                .filter(event -> event.outcome().isOpen());
    }

    /** An event of a zone without an account is Zonekeeper's own to see, and that of whoever sees everything. */
    private static Condition ofZone(String zoneId, Scope scope) {
        Condition seen = AuditFilter.ALL.folded(new EventScope(scope, scope.everything()));
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.put("zone", zoneId);
        return new Condition("e.zone_id = :zone and " + seen.sql(), parameters);
    }

    private AuditEvent write(Entry entry) {
        Head head = Head.lock(jdbc);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AuditEvent event = AuditEvent.of(head.seq() + 1, at, entry, head.hash());
        insert(event);
        head.moveTo(event, jdbc);
        return event;
    }

    private void insert(AuditEvent event) {
        Named zone = event.zone();
        Named account = event.account();
        jdbc.sql("""
                        insert into audit_event (seq, at, actor_issuer, actor_subject, actor, action, outcome,
                            zone_id, zone_name, account_id, account_name, intent_seq, cf_ray, body, prev, hash)
                        values (:seq, :at, :issuer, :subject, :actor, :action, :outcome,
                            :zoneId, :zoneName, :accountId, :accountName, :intentSeq, :cfRay, :body, :prev, :hash)
                        """)
                .param("seq", event.seq())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("issuer", event.actor().issuer())
                .param("subject", event.actor().subject())
                .param("actor", event.actor().name())
                .param("action", event.action().name())
                .param("outcome", event.outcome().name())
                .param("zoneId", idOf(zone))
                .param("zoneName", nameOf(zone))
                .param("accountId", idOf(account))
                .param("accountName", nameOf(account))
                .param("intentSeq", event.intentSeq())
                .param("cfRay", event.cfRay())
                .param("body", event.body())
                .param("prev", event.prev())
                .param("hash", event.hash())
                .update();
    }

    private static @Nullable String idOf(@Nullable Named named) {
        return named == null ? null : named.id();
    }

    private static @Nullable String nameOf(@Nullable Named named) {
        return named == null ? null : named.name();
    }

    /** A hash that is rolled back must not reach the log: it would anchor an event that never was. */
    private static void afterCommit(Runnable report) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            report.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                report.run();
            }
        });
    }
}
