package dev.zonekeeper.audit;

import dev.zonekeeper.access.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The room on an empty database in memory, with a clock that stands until it is moved. Nothing is read from outside. */
final class AuditFixture extends Clock {

    static final Named KESTREL = new Named("a".repeat(32), "Kestrel Bank");
    static final Named NORDWIND = new Named("b".repeat(32), "Nordwind");
    static final EventScope ADMIN = new EventScope(Scope.all(), true);
    static final Actor OLGA = new Actor("https://sso.example", "olga-7", "Olga Brandt");

    final JdbcClient jdbc;
    final DataSourceTransactionManager transactions;
    final AuditLog log;
    final AuditEvents events;
    final AuditChain chain;

    private Instant now = Instant.parse("2026-11-24T14:07:31.123456Z");

    AuditFixture() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        DriverManagerDataSource database = new DriverManagerDataSource(url);
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        transactions = new DataSourceTransactionManager(database);
        log = new AuditLog(jdbc, transactions, this);
        events = new AuditEvents(jdbc);
        chain = new AuditChain(jdbc, this);
    }

    AuditEvent signIn(String name) {
        return log.append(
                Entry.of(new Actor("https://sso.example", name, name), Action.SIGN_IN, Outcome.ACCEPTED, Map.of()));
    }

    AuditEvent intend(Named account, String zone) {
        return append(account, zone, Action.TURN_ON, Outcome.INTENDED, null);
    }

    AuditEvent settle(AuditEvent intent, Outcome outcome) {
        Named zone = intent.zone();
        Named account = intent.account();
        if (zone == null || account == null) {
            throw new IllegalArgumentException("Not an intent of this fixture");
        }
        return append(account, zone.name(), intent.action(), outcome, intent.seq());
    }

    AuditEvent append(Named account, String zone, Action action, Outcome outcome, Long intent) {
        Map<String, String> details = Map.of("before", "OFF", "after", "ON", "reason", "INC-4471");
        return log.append(
                new Entry(OLGA, action, outcome, zone(zone), account, intent, "9e2c41d07bfa3c11-FRA", details));
    }

    static Named zone(String name) {
        return new Named("%032x".formatted(name.hashCode() & 0xffffffffL), name);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
