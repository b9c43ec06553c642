package dev.zonekeeper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name in all trees of a room, and no name that says nothing. */
class NamesTests {

    private static final Pattern MIGRATION = Pattern.compile("V\\d{3}__([a-z]+)(?:_[a-z0-9_]+)?\\.sql");
    private static final String SAYS_NOTHING = ".*(Manager|Helper|Utils?|Impl)";

    @Test
    void templatesLieInTheFolderOfTheirRoom() {
        assertThat(ProjectFiles.foldersOf(ProjectFiles.TEMPLATES)).allMatch(Rooms::isOne);
        assertThat(ProjectFiles.below(ProjectFiles.TEMPLATES, ".html"))
                .allMatch(file -> file.getParent().getParent().equals(ProjectFiles.TEMPLATES));
    }

    @Test
    void stylesLieInTheFolderOfTheirRoom() {
        assertThat(ProjectFiles.foldersOf(ProjectFiles.STYLES)).allMatch(Rooms::isOne);
    }

    @Test
    void textsLieInTheBundleOfTheirRoom() {
        assertThat(ProjectFiles.below(ProjectFiles.MESSAGES, ".properties"))
                .extracting(NamesTests::nameOf)
                .allMatch(name -> Rooms.isOne(name.replace(".properties", "")));
    }

    @Test
    void migrationsNameTheirRoomAndTheirNumberOnce() {
        List<String> files = ProjectFiles.below(ProjectFiles.MIGRATIONS, "").stream()
                .map(NamesTests::nameOf)
                .toList();
        assertThat(files).allMatch(NamesTests::namesItsRoom);
        assertThat(files).extracting(file -> file.substring(0, 4)).doesNotHaveDuplicates();
    }

    @Test
    void classesAreNamedByWhatTheyAreOrDo() {
        noClasses().should().haveNameMatching(SAYS_NOTHING).check(new ClassFileImporter().importPackages(Rooms.ROOT));
    }

    @Test
    void thePageOfPromisesNamesTestsThatExist() {
        List<String> promised = Pattern.compile("`([A-Z]\\w*Tests)`")
                .matcher(ProjectFiles.read(Path.of("docs/security.md")))
                .results()
                .map(test -> test.group(1) + ".java")
                .toList();
        List<String> there = Stream.of("src/test", "src/it")
                .flatMap(folder -> ProjectFiles.below(Path.of(folder), "Tests.java").stream())
                .map(NamesTests::nameOf)
                .toList();
        assertThat(promised).hasSizeGreaterThan(40).isSubsetOf(there);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private static boolean namesItsRoom(String file) {
        Matcher parts = MIGRATION.matcher(file);
        return parts.matches() && Rooms.isOne(parts.group(1));
    }
}
