package dev.zonekeeper.tokens;

import static dev.zonekeeper.tokens.TokensFixture.LOCATION;
import static dev.zonekeeper.tokens.TokensFixture.PATH;
import static dev.zonekeeper.tokens.TokensFixture.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.web.OutsideSystem.State;
import dev.zonekeeper.web.Texts;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensConditionTests {

    private final TokensFixture fixture = new TokensFixture();
    private final TokensCondition tokens = new TokensCondition(fixture.values, Texts.of("tokens"));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void saysWhatLiesInVaultInstead() {
        fixture.vault.put(PATH, Map.of("value", "no token"));
        assertThatExceptionOfType(TokenUnavailable.class).isThrownBy(() -> fixture.values.fresh(fixture.id()));

        assertThat(tokens.condition().state()).isEqualTo(State.DOWN);
        assertThat(tokens.condition().words())
                .contains("What lies at " + LOCATION + " is no API token", "vault kv put");
    }

    @Test
    void isOverWithoutACall() {
        fixture.vault.put(PATH, Map.of("value", "no token"));
        assertThatExceptionOfType(TokenUnavailable.class).isThrownBy(() -> fixture.values.fresh(fixture.id()));
        fixture.values.readAgain();
        assertThat(tokens.condition().state()).isEqualTo(State.DOWN);

        fixture.vault.put(PATH, Map.of("value", VALUE));
        fixture.values.readAgain();

        assertThat(tokens.condition().state()).isEqualTo(State.UP);
    }
}
