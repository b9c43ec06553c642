package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.web.OutsideSystem.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseConditionTests {

    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void namesTheProduct() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:condition", "sa", "");

        assertThat(new DatabaseCondition(database, Texts.of("web")).condition()).satisfies(condition -> {
            assertThat(condition.state()).isEqualTo(State.UP);
            assertThat(condition.facts())
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.value()).startsWith("H2 "));
        });
    }

    @Test
    void doesNotWaitForAPoolThatWaits() {
        DatabaseCondition condition = new DatabaseCondition(new Hanging(), Texts.of("web"));

        assertThat(condition.condition().state()).isEqualTo(State.DOWN);
        end.countDown();
    }

    /** Gives no connection before the test is over. */
    private final class Hanging extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("It came too late");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
