package dev.zonekeeper.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Deque's axe: what of a page a machine can see that some people can't use. */
final class Axe {

    private static final String SOURCE = source();

    private static final String RUN = """
            async (colours) => {
              axe.configure({ rules: [{ id: 'target-size', enabled: true }] });
              const only = colours ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
              const found = await axe.run(document, { resultTypes: ['violations'], ...only });
              return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} `
                  + `${node.html.slice(0, 160)} ${node.failureSummary.replace(/\\s+/g, ' ')}`));
            }
            """;

    private Axe() {}

    /** All that breaks a rule, WCAG's up to 2.2 AA and the best practices, one line an element. */
    static List<String> violations(Page page) {
        return run(page, false);
    }

    /** What breaks the rules on colours alone: all that can differ between themes. */
    static List<String> violationsOfColour(Page page) {
        return run(page, true);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, boolean colours) {
        // By the debugger, which our policy does not bind: the page stays as people have it.
        if (page.evaluate("window.axe === undefined").equals(true)) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN, colours);
    }

    private static String source() {
        try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
