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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A main class in a process of its own, with this JVM's java and class path. */
public final class JavaProcess implements AutoCloseable {

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

    /**
     * What a process is started with.
     *
     * @param options for the JVM itself
     */
    public record Start(Path directory, Map<String, String> environment, List<String> options, List<Path> classPath) {

        /** This JVM's class path with {@code front} before it. */
        Start(Path directory, Map<String, String> environment, List<Path> front) {
            this(
                    directory,
                    environment,
                    List.of(),
                    Stream.concat(front.stream(), ownClassPath()).toList());
        }

        public static Start in(Path directory) {
            return new Start(directory, Map.of(), List.of());
        }

        public JavaProcess run(String main, String... arguments) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1"));
            command.addAll(options);
            command.addAll(List.of("-cp", joined(classPath), main));
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

        private static String joined(List<Path> paths) {
            return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** The class path of this JVM, file by file. */
    public static Stream<Path> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).toAbsolutePath());
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
    public String awaitAddress(String beginning) {
        Pattern wanted = Pattern.compile(Pattern.quote(beginning) + " (http://[\\w.:]+\\d)");
        while (true) {
            Matcher line = wanted.matcher(next());
            if (line.lookingAt()) {
                return line.group(1);
            }
        }
    }

    private String next() {
        String line = take();
        seen.add(line);
        if (line.equals(THE_END)) {
            throw inVain();
        }
        return line;
    }

    private String take() {
        try {
            String line = coming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw inVain();
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as a person does who stops it, and waits until it is gone. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** All that it has said, once it is gone. */
    public List<String> lastWords() {
        while (seen.isEmpty() || !seen.get(seen.size() - 1).equals(THE_END)) {
            seen.add(take());
        }
        return List.copyOf(seen);
    }

    private AssertionError inVain() {
        return new AssertionError("Waited in vain; the output was:\n" + String.join("\n", seen));
    }

    @Override
    public void close() {
        kill();
    }
}
