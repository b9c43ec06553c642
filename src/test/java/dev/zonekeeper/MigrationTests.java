package dev.zonekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationTests {

    private final Flyway flyway = Flyway.configure()
            .dataSource("jdbc:h2:mem:migrations;DB_CLOSE_DELAY=-1", "sa", "")
            .locations("classpath:db/migration")
            .load();

    @Test
    void runOnAnEmptyH2() {
        int files = ProjectFiles.below(ProjectFiles.MIGRATIONS, ".sql").size();
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(files);
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }
}
