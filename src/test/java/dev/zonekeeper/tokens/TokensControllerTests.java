package dev.zonekeeper.tokens;

import static dev.zonekeeper.tokens.TokensFixture.LOCATION;
import static dev.zonekeeper.tokens.TokensFixture.PATH;
import static dev.zonekeeper.tokens.TokensFixture.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.vault.SandboxVaultClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

class TokensControllerTests {

    private final TokensFixture fixture = new TokensFixture();
    private final TokensController controller = new TokensController(fixture.tokens, fixture.values, fixture.secrets);
    private final SandboxVaultClient vault = new SandboxVaultClient(fixture.vault.address());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void showsWhereATokenLiesAndWhatItReaches() {
        fixture.vault.put(PATH, Map.of("value", VALUE, "note", "second version"));
        fixture.tokens.saw(
                fixture.id(), List.of(new ZoneId("11111111111111111111111111111111")), fixture.clock.instant());

        TokenRow row = row();

        assertThat(row.name()).isEqualTo("main");
        assertThat(row.location()).isEqualTo(LOCATION);
        assertThat(row.version()).isEqualTo(2);
        assertThat(row.zones()).isEqualTo(1);
        assertThat(row.trouble()).isNull();
        assertThat(row.lastUsedAt()).isNull();
    }

    @Test
    void showsTheLastKnownVersionAndWhatIsWrongWhileVaultIsSealed() {
        row();
        vault.send("PUT", "/sandbox/seal", "");

        TokenRow row = row();

        assertThat(row.version()).isEqualTo(1);
        assertThat(row.trouble()).startsWith("Vault is sealed, so " + LOCATION + " cannot be read.");
        vault.send("PUT", "/sandbox/unseal", "");
        assertThat(row().trouble()).isNull();
    }

    @Test
    void saysThatTheValueIsNoToken() {
        fixture.vault.put(PATH, Map.of("value", "too-short"));

        assertThat(row().trouble()).contains("is no API token").doesNotContain("too-short");
    }

    private TokenRow row() {
        Model model = new ConcurrentModel();
        assertThat(controller.showTokens(model)).isEqualTo("tokens/list");
        List<?> rows = (List<?>) model.getAttribute("tokens");
        return (TokenRow) rows.get(0);
    }
}
