package dev.zonekeeper.witness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The machine's Node, in a folder with the scripts of {@code src/it/witness} and the client that their lock names. */
final class Node {

    private static final Path SCRIPTS = Path.of("src/it/witness");
    private static final Path FOLDER = Path.of("target/witness");
    private static final Path LOCK = FOLDER.resolve("package-lock.json");
    private static final Path FETCHED = FOLDER.resolve("fetched.json");
    private static final int FETCH_MINUTES = 5;
    private static final int RUN_MINUTES = 2;

    private final Path executable;

    private Node(Path executable) {
        this.executable = executable;
    }

    /**
     * Fetches the client, unless the same one is there from before.
     *
     * @throws NoNode if there is no Node, or the client can't be fetched
     */
    static Node withClient() {
        Path node = find("node", "node.exe");
        Path npm = find("npm", "npm.cmd");
        try {
            copyScripts();
            if (!Files.exists(FETCHED) || Files.mismatch(FETCHED, LOCK) != -1) {
                fetch(npm);
                Files.copy(LOCK, FETCHED, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Node(node);
    }

    /** Runs one of the scripts with one argument, and returns the lines that it wrote. */
    List<String> run(String script, String argument) {
        Path output = FOLDER.resolve("run.log");
        ProcessBuilder process = new ProcessBuilder(executable.toString(), script, argument);
        // The client takes keys, addresses and headers from the environment, and it is no business of theirs.
        process.environment().keySet().retainAll(List.of("PATH", "SystemRoot"));
        try {
            int status = await(process, output, RUN_MINUTES);
            List<String> lines = Files.readAllLines(output);
            if (status != 0) {
                throw new AssertionError(script + " ended with " + status + ": " + String.join("\n", lines));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find(String... names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return folders.stream()
                .flatMap(folder -> Arrays.stream(names).map(name -> Path.of(folder, name)))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .findFirst()
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> new NoNode("there is no " + names[0] + " on the PATH"));
    }

    private static void copyScripts() throws IOException {
        Files.createDirectories(FOLDER);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(SCRIPTS, "*.{js,json}")) {
            for (Path file : files) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void fetch(Path npm) throws IOException {
        Path output = FOLDER.resolve("npm.log");
        ProcessBuilder process =
                new ProcessBuilder(npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        if (await(process, output, FETCH_MINUTES) != 0) {
            throw new NoNode("npm could not fetch Cloudflare's client, see " + output);
        }
    }

    private static int await(ProcessBuilder builder, Path output, int minutes) throws IOException {
        Map<String, String> environment = builder.environment();
        environment.putIfAbsent("NO_UPDATE_NOTIFIER", "1");
        Process process = builder.directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (process.waitFor(minutes, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }
}
