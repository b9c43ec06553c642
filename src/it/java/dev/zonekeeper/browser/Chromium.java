package dev.zonekeeper.browser;

import com.microsoft.playwright.CLI;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where the executable is: the one that is named, the system's, or Playwright's own, fetched if need be. */
final class Chromium {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium", "/usr/bin/google-chrome");

    private Chromium() {}

    static Optional<Path> ofThisMachine() {
        String named = System.getProperty("chromium", "");
        if (!named.isEmpty()) {
            return Optional.of(existing(Path.of(named)));
        }
        return Stream.of(USUAL_PLACES)
                .flatMap(List::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Playwright's own, which lies at {@code place} once it is fetched. */
    static Path ofPlaywright(Path place) {
        if (!Files.isExecutable(place)) {
            fetch();
        }
        return existing(place);
    }

    private static Path existing(Path executable) {
        if (!Files.isExecutable(executable)) {
            throw new NoChromium(executable + " is not there");
        }
        return executable;
    }

    private static void fetch() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "chromium");
        try {
            Process fetching = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/chromium-fetch.log"))
                    .start();
            if (!fetching.waitFor(10, TimeUnit.MINUTES)) {
                fetching.destroyForcibly();
            }
        } catch (IOException e) {
            throw new NoChromium("Playwright's own could not be fetched, " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
