package sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.RunningSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the shell and the folder of somebody who runs Zonekeeper for real, nothing of theirs is touched. */
class SandboxSafetyTests {

    private final Trap trap = new Trap();

    @TempDir
    private Path folder;

    @TempDir
    private Path packaged;

    @AfterEach
    void closeTrap() throws IOException {
        trap.close();
    }

    @Test
    void staysAmongItsOwnParts() throws IOException {
        staysAmongItsOwnParts(
                Sandbox.class,
                "--server.port=0",
                "--sandbox.cloudflare.port=0",
                "--sandbox.sso.port=0",
                "--sandbox.vault.port=0");
    }

    @Test
    void holdsForTheSandboxOfTestsToo() throws IOException {
        staysAmongItsOwnParts(OfTests.class);
    }

    private void staysAmongItsOwnParts(Class<?> main, String... arguments) throws IOException {
        String edited = Files.readString(Path.of("application.yml")) + trap.yaml();
        for (Path directory : List.of(folder, Files.createDirectory(folder.resolve("config")), packaged)) {
            Files.writeString(directory.resolve("application.yml"), edited);
            Files.writeString(directory.resolve("application-prod.yml"), trap.yaml());
        }
        Set<String> before = filesOfFolder();

        try (JavaProcess process =
                new JavaProcess.Start(folder, trap.environment(), List.of(packaged)).run(main.getName(), arguments)) {
            Visitor visitor = new Visitor(process.awaitAddress("Zonekeeper is at"));
            assertThat(trap.visits()).isZero();
            assertThat(visitor.open("/actuator/health").body()).contains("\"UP\"");
            assertThat(visitor.signIn("/zones?q=kestrelbank", "operator", "operator"))
                    .contains("cards.kestrelbank.com")
                    .contains("role=\"switch\"");
            assertThat(visitor.open("/status").statusCode()).isEqualTo(200);
        }
        assertThat(trap.visits()).isZero();
        assertThat(filesOfFolder()).isEqualTo(before);
    }

    /** All but the sandbox's own below {@code target}. */
    private Set<String> filesOfFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.startsWith("target"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Starts the sandbox that tests share. */
    static final class OfTests {

        private OfTests() {}

        public static void main(String[] line) {
            System.out.println("Zonekeeper is at " + RunningSandbox.sandbox().applicationUrl());
        }
    }
}
