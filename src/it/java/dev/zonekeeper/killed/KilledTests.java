package dev.zonekeeper.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/**
 * Zonekeeper is killed ({@code kill -9}) again and again while three people use it, and keeps what it told them.
 *
 * <p>Each life has a seed, which gives every click and the instant of the kill: evenly drawn from 0.3 s to 3 s after
 * the three began, with no look at what they are doing. Cloudflare takes 300 ms a call. Whether a kill fell between an
 * intent and its settlement is read from a copy of the database that it left.
 *
 * <p>Fewer kills, or the clicks of one seed again:
 * <pre>./mvnw -Pfull test -Dtest=KilledTests -Dkills=5
 * ./mvnw -Pfull test -Dtest=KilledTests -Dkills=1 -Dkills.seed=123456</pre>
 */
class KilledTests {

    private static final int KILLS = Integer.getInteger("kills", 40);
    private static final long SEED = Long.getLong("kills.seed", new SecureRandom().nextInt(1_000_000));

    @TempDir
    private Path directory;

    @Test
    void nothingToldIsLostAndNothingIsDoneTwice() throws InterruptedException {
        int between = 0;
        try (Surroundings surroundings = new Surroundings(directory)) {
            Lives lives = new Lives(directory, surroundings);
            for (int kill = 0; kill < KILLS; kill++) {
                FirstLook left = lives.liveUntilKilled(SEED + kill);
                between += left.fellBetween() ? 1 : 0;
                System.out.printf("Kill %d of %d, %s%n", kill + 1, KILLS, lives.lastWords());
            }
            lives.liveUntilChecked();
            System.out.printf(
                    "%d of %d kills fell between an intent and its settlement; the slowest settlement came %d ms after it could%n",
                    between, KILLS, lives.slowestSettlement().toMillis());
        }
        assertThat(between).isGreaterThanOrEqualTo((KILLS + 1) / 2);
    }

    /** The sandbox's database is the one that is killed above; this is the one of who runs the application alone. */
    @Test
    void thePackagedDatabaseWritesBeforeItAnswersToo() throws IOException {
        String settings = new ClassPathResource("application.yml").getContentAsString(StandardCharsets.UTF_8);

        assertThat(settings.lines().filter(line -> line.contains("jdbc:h2:file:")))
                .isNotEmpty()
                .allMatch(line -> line.contains(";WRITE_DELAY=0"));
    }
}
