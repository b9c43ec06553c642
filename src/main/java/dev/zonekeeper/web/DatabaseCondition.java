package dev.zonekeeper.web;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The database, as {@code /status} shows it. */
@Component
@Order(4)
class DatabaseCondition implements OutsideSystem {

    private static final Logger log = LoggerFactory.getLogger(DatabaseCondition.class);
    private static final int WITHIN_SECONDS = 1;
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final DataSource database;
    private final Words words;

    DatabaseCondition(DataSource database, Words words) {
        this.database = database;
        this.words = words;
    }

    /** A pool waits longer for a connection than a reader of the page does. */
    @Override
    public Condition condition() {
        String name = words.of("web.status.database");
        return CompletableFuture.supplyAsync(() -> ask(name))
                .completeOnTimeout(down(name, List.of()), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private Condition ask(String name) {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            String product = about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
            List<Fact> facts = List.of(new Fact(words.of("web.status.database.product"), product));
            return connection.isValid(WITHIN_SECONDS)
                    ? new Condition(name, State.UP, words.of("web.status.database.up"), facts)
                    : down(name, facts);
        } catch (SQLException e) {
            log.warn("The database does not answer: {}", e.getMessage());
            return down(name, List.of());
        }
    }

    private Condition down(String name, List<Fact> facts) {
        return new Condition(name, State.DOWN, words.of("web.status.database.down"), facts);
    }
}
