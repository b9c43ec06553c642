package dev.zonekeeper.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the browser when the first test wants it; JUnit closes it after the last. */
final class OneBrowser implements ExecutionCondition, ParameterResolver {

    private static final Namespace OURS = Namespace.create(OneBrowser.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        NoChromium missing = attempt(context).missing();
        return missing == null
                ? ConditionEvaluationResult.enabled("Chromium runs")
                : ConditionEvaluationResult.disabled(missing.getMessage());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return attempt(context).browser();
    }

    private static Attempt attempt(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Attempt.class, key -> Attempt.toOpenOne(), Attempt.class);
    }

    /** One attempt a run: where it fails, the next class does not wait for it again. */
    private record Attempt(
            @Nullable Browser browser, @Nullable NoChromium missing) implements AutoCloseable {

        static Attempt toOpenOne() {
            try {
                return new Attempt(Browser.open(), null);
            } catch (NoChromium e) {
                return new Attempt(null, e);
            }
        }

        @Override
        public void close() {
            if (browser != null) {
                browser.close();
            }
        }
    }
}
