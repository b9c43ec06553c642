package dev.zonekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StylesheetTests {

    private static final Path INDEX = ProjectFiles.STYLES.resolve("index.css");
    private static final int LONGEST = 120;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LAYERS = Pattern.compile("@layer\\s+([\\w\\s,-]+);");
    private static final Pattern IMPORT = Pattern.compile("@import\\s+(?:url\\()?[\"']([^\"']+)[\"']");
    private static final Pattern LINK = Pattern.compile("@\\{/styles/([^}(]+)}");

    private final List<Path> files = ProjectFiles.below(ProjectFiles.STYLES, ".css").stream()
            .filter(file -> !file.equals(INDEX))
            .toList();

    @Test
    void beginWithALayerThatTheIndexOrders() {
        List<String> layers = files.isEmpty() ? List.of() : layersOf(ProjectFiles.read(INDEX));
        assertThat(files)
                .allSatisfy(file -> assertThat(layers)
                        .anyMatch(layer -> withoutComments(file).startsWith("@layer " + layer + " {")));
    }

    @Test
    void areImportedOnceOrLinked() {
        List<String> reached = new ArrayList<>(groups(IMPORT, withoutComments(INDEX)));
        ProjectFiles.below(ProjectFiles.TEMPLATES, ".html")
                .forEach(template -> groups(LINK, ProjectFiles.read(template)).stream()
                        .filter(link -> !reached.contains(link))
                        .forEach(reached::add));
        assertThat(reached).doesNotHaveDuplicates();
        assertThat(files)
                .extracting(
                        file -> ProjectFiles.STYLES.relativize(file).toString().replace('\\', '/'))
                .isSubsetOf(reached);
    }

    @Test
    void areThereWhereTheIndexImportsThem() {
        assertThat(groups(IMPORT, withoutComments(INDEX)))
                .allSatisfy(
                        name -> assertThat(ProjectFiles.STYLES.resolve(name)).exists());
    }

    @Test
    void areShort() {
        assertThat(files)
                .allSatisfy(file -> assertThat(ProjectFiles.read(file).lines()).hasSizeLessThanOrEqualTo(LONGEST));
    }

    @Test
    void nameColoursInOneFileOnly() {
        assertThat(files)
                .filteredOn(file -> !file.endsWith(Path.of("web", "tokens.css")))
                .allSatisfy(file ->
                        assertThat(ProjectFiles.read(file)).doesNotContainPattern("#[0-9a-f]{3,8}\\b|rgb\\(|oklch\\("));
    }

    private static List<String> layersOf(String index) {
        return groups(LAYERS, index).stream()
                .flatMap(names -> Pattern.compile(",").splitAsStream(names))
                .map(String::strip)
                .toList();
    }

    private static String withoutComments(Path file) {
        if (!file.toFile().exists()) {
            return "";
        }
        return COMMENT.matcher(ProjectFiles.read(file)).replaceAll("").strip();
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(StylesheetTests::first).toList();
    }

    private static String first(MatchResult found) {
        return found.group(1);
    }
}
