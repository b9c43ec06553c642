package sandbox;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A main class in a process of its own, with this JVM's java and class path. */
final class JavaProcess implements AutoCloseable {

    private static final String THE_END = "(the process ended)";
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final BlockingQueue<String> coming = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private JavaProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** What a process is started with; {@code front} stands before this JVM's class path. */
    record Start(Path directory, Map<String, String> environment, List<Path> front) {

        static Start in(Path directory) {
            return new Start(directory, Map.of(), List.of());
        }

        JavaProcess run(String main, String... arguments) {
            List<String> classPath = new ArrayList<>();
            front.forEach(path -> classPath.add(path.toString()));
            for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
                classPath.add(Path.of(path).toAbsolutePath().toString());
            }
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    String.join(File.pathSeparator, classPath),
                    main));
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            try {
                return new JavaProcess(builder.start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(coming::add);
        } catch (IOException | UncheckedIOException e) {
            coming.add(e.toString());
        }
        coming.add(THE_END);
    }

    /** Waits for a line that begins so, and answers the address that follows. */
    String awaitAddress(String beginning) {
        Pattern wanted = Pattern.compile(Pattern.quote(beginning) + " (http://[\\w.:]+\\d)");
        while (true) {
            Matcher line = wanted.matcher(next());
            if (line.lookingAt()) {
                return line.group(1);
            }
        }
    }

    private String next() {
        try {
            String line = coming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.equals(THE_END)) {
                throw new AssertionError("Waited in vain; the output was:\n" + String.join("\n", seen));
            }
            seen.add(line);
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
