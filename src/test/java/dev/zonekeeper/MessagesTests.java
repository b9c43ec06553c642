package dev.zonekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.StringUtils;

class MessagesTests {

    private static final Pattern LITERAL_CODE = Pattern.compile("#\\{([a-z][\\w.-]*)\\s*[(}]");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    private final List<Path> bundles = ProjectFiles.below(ProjectFiles.MESSAGES, ".properties");

    @Test
    void existForEveryCodeInATemplate() {
        Set<String> known = bundles.stream()
                .flatMap(bundle -> load(bundle).stringPropertyNames().stream())
                .collect(Collectors.toSet());
        assertThat(ProjectFiles.below(ProjectFiles.TEMPLATES, ".html"))
                .allSatisfy(template -> assertThat(codesIn(template)).isSubsetOf(known));
    }

    @Test
    void saySomethingUnderACodeThatBeginsWithTheirRoom() {
        assertThat(bundles)
                .allSatisfy(bundle -> assertThat(load(bundle)).allSatisfy((code, text) -> {
                    assertThat(code.toString()).startsWith(roomOf(bundle) + ".");
                    assertThat(text.toString()).isNotBlank();
                }));
    }

    @Test
    void doubleTheApostropheBesideAnArgument() {
        assertThat(bundles)
                .allSatisfy(bundle -> assertThat(load(bundle).values())
                        .extracting(Object::toString)
                        .filteredOn(text -> ARGUMENT.matcher(text).find())
                        .noneMatch(text -> LONE_APOSTROPHE.matcher(text).find()));
    }

    @Test
    void areAllReadByTheApplication() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("application.yml"));
        Properties settings = yaml.getObject();
        assertThat(settings).isNotNull();
        assertThat(StringUtils.commaDelimitedListToSet(settings.getProperty("spring.messages.basename")))
                .containsAll(bundles.stream()
                        .map(bundle -> "messages/" + roomOf(bundle))
                        .toList());
    }

    private static Stream<String> codesIn(Path template) {
        return LITERAL_CODE.matcher(ProjectFiles.read(template)).results().map(MessagesTests::code);
    }

    private static String code(MatchResult found) {
        return found.group(1);
    }

    private static String roomOf(Path bundle) {
        return bundle.getFileName().toString().replace(".properties", "");
    }

    private static Properties load(Path bundle) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
