package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version in the addresses of styles and scripts. */
class StaticFilesTests {

    @TempDir
    Path root;

    @BeforeEach
    void writeFiles() throws IOException {
        write("styles/index.css", "a{}");
        write("scripts/x.js", "x()");
    }

    @Test
    void isTheSameAsLongAsNothingChanges() throws IOException {
        assertThat(version()).matches("[0-9a-f]{12}").isEqualTo(version());
    }

    @Test
    void changesWithTheContentOfAnyFile() throws IOException {
        String before = version();
        write("styles/index.css", "a{ }");
        String afterStyle = version();
        write("scripts/x.js", "y()");

        assertThat(afterStyle).isNotEqualTo(before);
        assertThat(version()).isNotEqualTo(afterStyle).isNotEqualTo(before);
    }

    @Test
    void changesWithAFileMore() throws IOException {
        String before = version();
        write("icons/sign.svg", "<svg/>");

        assertThat(version()).isNotEqualTo(before);
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve("static").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String version() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader files =
                new URLClassLoader(new URL[] {root.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(files);
            return StaticFiles.version();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
