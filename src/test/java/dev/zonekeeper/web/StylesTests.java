package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StylesTests {

    private static final Path STYLES = Path.of("frontend/styles");
    private static final int LONGEST = 120;

    @TestFactory
    Stream<DynamicTest> everyFileBeginsWithALayerThatIsOrdered() throws IOException {
        String order = Files.readString(STYLES.resolve("index.css"))
                .lines()
                .findFirst()
                .orElseThrow();
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    List<String> lines = Files.readAllLines(file);
                    assertThat(lines.get(0)).matches("@layer [a-z]+ \\{");
                    assertThat(order).contains(lines.get(0).replaceAll("@layer | \\{", ""));
                    assertThat(lines).hasSizeLessThanOrEqualTo(LONGEST);
                }));
    }

    @Test
    void everyFileIsImportedOnce() throws IOException {
        List<String> imported = Files.readString(STYLES.resolve("index.css"))
                .lines()
                .filter(line -> line.startsWith("@import"))
                .map(line -> line.replaceAll("@import \"|\";", ""))
                .toList();
        assertThat(imported)
                .containsExactlyInAnyOrderElementsOf(
                        files().stream().map(StylesTests::name).toList());
    }

    @Test
    void coloursAreNamedInOneFileOnly() throws IOException {
        for (Path file : files()) {
            if (!name(file).equals("web/tokens.css")) {
                assertThat(Files.readString(file))
                        .as(name(file))
                        .doesNotContainPattern("#[0-9a-f]{3,8}\\b|rgb\\(|oklch\\(");
            }
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(STYLES)) {
            return all.filter(file -> file.toString().endsWith(".css"))
                    .filter(file -> !file.endsWith("index.css"))
                    .toList();
        }
    }

    private static String name(Path file) {
        return STYLES.relativize(file).toString().replace('\\', '/');
    }
}
