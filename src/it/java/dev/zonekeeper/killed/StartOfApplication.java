package dev.zonekeeper.killed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import sandbox.JavaProcess;

/**
 * Makes the application start in half the time: an archive of its loaded classes, which the JVM takes from jars only, so
 * that folders of classes are packed first.
 */
final class StartOfApplication {

    private final Path directory;
    private final List<Path> classPath;
    private final Path archive;

    StartOfApplication(Path directory) {
        this.directory = directory;
        this.classPath = JavaProcess.ownClassPath().map(this::packed).toList();
        this.archive = directory.resolve("application.jsa");
    }

    /** Its classes are archived when it is stopped. */
    JavaProcess.Start first() {
        return with("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    JavaProcess.Start next() {
        return with("-XX:SharedArchiveFile=" + archive);
    }

    private JavaProcess.Start with(String... options) {
        return new JavaProcess.Start(directory, Map.of(), List.of(options), classPath);
    }

    private Path packed(Path path) {
        if (!Files.isDirectory(path)) {
            return path;
        }
        Path jar = directory.resolve(path.getFileName() + ".jar");
        try (Stream<Path> files = Files.walk(path);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files.sorted().toList()) {
                add(path.relativize(file).toString().replace('\\', '/'), file, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    /** Folders too: Spring finds classes by the entry of their folder. */
    private static void add(String name, Path file, JarOutputStream out) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        boolean folder = Files.isDirectory(file);
        out.putNextEntry(new JarEntry(folder ? name + "/" : name));
        if (!folder) {
            copy(file, out);
        }
        out.closeEntry();
    }

    private static void copy(Path file, OutputStream out) throws IOException {
        Files.copy(file, out);
    }
}
