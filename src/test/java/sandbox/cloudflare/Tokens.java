package sandbox.cloudflare;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The tokens there are, found by value or by name. */
final class Tokens {

    private static final String SCHEME = "Bearer ";

    private final Map<String, Token> byValue = new ConcurrentHashMap<>();

    Tokens() {
        SeedTokens.ALL.forEach(token -> byValue.put(token.value(), token));
    }

    /** The token of an {@code Authorization} header, whatever its state; empty if there is none of that value. */
    Optional<Token> ofHeader(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return Optional.empty();
        }
        return Optional.ofNullable(byValue.get(authorization.substring(SCHEME.length())));
    }

    Optional<Token> named(String name) {
        return byValue.values().stream()
                .filter(token -> token.name().equals(name))
                .findFirst();
    }

    void change(Token token, UnaryOperator<Token> change) {
        byValue.computeIfPresent(token.value(), (value, present) -> change.apply(present));
    }
}
