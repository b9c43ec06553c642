package dev.zonekeeper.witness;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Skips what needs Node where there is none, and says how to get it. One attempt a run. */
final class WithNode implements ExecutionCondition, ParameterResolver {

    private static final Namespace OURS = Namespace.create(WithNode.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        NoNode missing = attempt(context).missing();
        return missing == null
                ? ConditionEvaluationResult.enabled("Node runs")
                : ConditionEvaluationResult.disabled(missing.getMessage());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Node.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return attempt(context).node();
    }

    private static Attempt attempt(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Attempt.class, key -> Attempt.toFindIt(), Attempt.class);
    }

    private record Attempt(@Nullable Node node, @Nullable NoNode missing) {

        static Attempt toFindIt() {
            try {
                return new Attempt(Node.withClient(), null);
            } catch (NoNode e) {
                return new Attempt(null, e);
            }
        }
    }
}
