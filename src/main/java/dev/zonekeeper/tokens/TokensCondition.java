package dev.zonekeeper.tokens;

import dev.zonekeeper.web.OutsideSystem;
import dev.zonekeeper.web.Words;
import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the API tokens can be read and are tokens at all, as {@code /status} shows it. */
@Component
@Order(6)
class TokensCondition implements OutsideSystem {

    private final TokenValues values;
    private final Words words;

    TokensCondition(TokenValues values, Words words) {
        this.values = values;
        this.words = words;
    }

    @Override
    public Condition condition() {
        String name = words.of("tokens.status.name");
        Collection<String> troubles = values.troubles();
        return troubles.isEmpty()
                ? new Condition(name, State.UP, words.of("tokens.status.none"), List.of())
                : new Condition(name, State.DOWN, String.join(" ", troubles), List.of());
    }
}
