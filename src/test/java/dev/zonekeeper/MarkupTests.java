package dev.zonekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;

/** The policy sent with every page runs nothing inline: so nothing inline is written. */
class MarkupTests {

    private static final Pattern INLINE_ATTRIBUTE = Pattern.compile("(th:|data-th-)?(style|on[a-z]+|(data-)?hx-on.*)");
    private static final Pattern INLINE_IN_A_SCRIPT = Pattern.compile("\\s(style|on[a-z]+)\\s*=\\s*\\\\?[\"'`]");

    @Test
    void templatesHoldNothingInline() {
        assertThat(ProjectFiles.below(ProjectFiles.TEMPLATES, ".html"))
                .allSatisfy(template -> assertThat(inlineIn(template)).isEmpty());
    }

    @Test
    void scriptsWriteNothingInline() {
        assertThat(ProjectFiles.below(ProjectFiles.SCRIPTS, ".js"))
                .allSatisfy(script -> assertThat(ProjectFiles.read(script)).doesNotContainPattern(INLINE_IN_A_SCRIPT));
    }

    private static List<String> inlineIn(Path template) {
        InlineParts found = new InlineParts();
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(ProjectFiles.read(template), found);
        } catch (ParseException e) {
            throw new AssertionError(template + " is not HTML", e);
        }
        return found.parts;
    }

    private static final class InlineParts extends AbstractSimpleMarkupHandler {

        private final List<String> parts = new ArrayList<>();
        private boolean inScript;

        @Override
        public void handleOpenElement(String element, Map<String, String> attributes, int line, int column) {
            inScript = "script".equals(element);
            if ("style".equals(element)) {
                parts.add("line %d: <style>".formatted(line));
            }
            noteAttributes(attributes, line);
        }

        @Override
        public void handleStandaloneElement(
                String element, Map<String, String> attributes, boolean minimized, int line, int column) {
            noteAttributes(attributes, line);
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            if (inScript && !new String(buffer, offset, length).isBlank()) {
                parts.add("line %d: the body of a <script>".formatted(line));
            }
        }

        @Override
        public void handleCloseElement(String element, int line, int column) {
            inScript = false;
        }

        private void noteAttributes(Map<String, String> attributes, int line) {
            if (attributes != null) {
                attributes.keySet().stream()
                        .filter(name -> INLINE_ATTRIBUTE.matcher(name).matches())
                        .forEach(name -> parts.add("line %d: %s=".formatted(line, name)));
            }
        }
    }
}
