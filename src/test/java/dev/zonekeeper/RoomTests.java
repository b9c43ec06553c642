package dev.zonekeeper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class RoomTests {

    // ArchUnit's own option for this knows the folder by its whole path.
    private static final ImportOption WITHOUT_TESTS = location -> !location.contains("/test-classes/");

    private final ApplicationModules rooms = ApplicationModules.of(Zonekeeper.class, WITHOUT_TESTS);
    private final JavaClasses classes =
            new ClassFileImporter().withImportOption(WITHOUT_TESTS).importPackages(Rooms.ROOT);

    @Test
    void useEachOtherOnlyAsTheirPackagesSay() {
        rooms.verify();
    }

    @Test
    void areThoseOfTheDesign() {
        assertThat(names()).isNotEmpty().allSatisfy(name -> assertThat(name).matches(Rooms::isOne, "is a room"));
    }

    @Test
    void allowThemselvesLowerRoomsOnly() {
        assertThat(names())
                .allSatisfy(room -> assertThat(allowedBy(room))
                        .allSatisfy(other -> assertThat(other)
                                .matches(Rooms::isOne, "is a room")
                                .matches(it -> Rooms.liesBelow(it, room), "lies below " + room)));
    }

    @Test
    void knowNoRoomAboveThem() {
        assertThat(rooms.stream())
                .allSatisfy(room -> assertThat(namesUsedBy(room))
                        .allSatisfy(other ->
                                assertThat(other).matches(it -> Rooms.liesBelow(it, nameOf(room)), "lies below")));
    }

    @Test
    void areFlatAndNullMarked() {
        assertThat(names())
                .allSatisfy(room -> assertThat(packageOf(room).isAnnotationPresent(NullMarked.class))
                        .as(room)
                        .isTrue());
        classes()
                .should()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(""), names().stream().map(name -> "." + name))
                                .map(suffix -> Rooms.ROOT + suffix)
                                .toArray(String[]::new))
                .check(classes);
    }

    private List<String> names() {
        return rooms.stream().map(RoomTests::nameOf).toList();
    }

    private List<String> namesUsedBy(org.springframework.modulith.core.ApplicationModule room) {
        return room.getDirectDependencies(rooms)
                .uniqueModules()
                .map(RoomTests::nameOf)
                .filter(name -> !name.equals(nameOf(room)))
                .toList();
    }

    private static String nameOf(org.springframework.modulith.core.ApplicationModule room) {
        return room.getIdentifier().toString();
    }

    private static List<String> allowedBy(String room) {
        ApplicationModule declared = packageOf(room).getAnnotation(ApplicationModule.class);
        assertThat(declared).as("@ApplicationModule of " + room).isNotNull();
        return List.of(declared.allowedDependencies());
    }

    private static Package packageOf(String room) {
        String name = Rooms.ROOT + "." + room;
        try {
            return Class.forName(name + ".package-info").getPackage();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " has no package-info", e);
        }
    }
}
