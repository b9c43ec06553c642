package dev.zonekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class DatabaseUnusableTests {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://zk:s3cret@db.example:5432/zk?password=s3cret");
    private final DatabaseUnusable analyzer = new DatabaseUnusable(environment);

    @Test
    void saysWhatTheDriverSaidAndShowsNoPassword() {
        SQLException refused = new SQLException("Connection to db.example:5432 refused.");

        FailureAnalysis analysis = analyzer.analyze(new BeanCreationException("flyway", "failed", refused));

        assertThat(analysis.getDescription())
                .isEqualTo(
                        "The database at jdbc:postgresql://db.example:5432/zk can't be used: Connection to db.example:5432 refused.");
        assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void saysThatAnAddressIsNone() {
        Throwable failure = new BeanCreationException("dataSource", "failed", new IllegalArgumentException("no jdbc"));

        assertThat(analyzer.analyze(failure).getDescription()).endsWith("can't be used: no jdbc");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analyzer.analyze(new BeanCreationException("vault", "failed", new IllegalStateException())))
                .isNull();
    }
}
