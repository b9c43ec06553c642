package dev.zonekeeper.tokens;

import static dev.zonekeeper.tokens.TokensFixture.LOCATION;
import static dev.zonekeeper.tokens.TokensFixture.OTHER_VALUE;
import static dev.zonekeeper.tokens.TokensFixture.PATH;
import static dev.zonekeeper.tokens.TokensFixture.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zonekeeper.cloudflare.BearerToken;
import dev.zonekeeper.cloudflare.BudgetOwner;
import dev.zonekeeper.cloudflare.Failures;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenStatus;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.vault.EverythingLogged;
import dev.zonekeeper.vault.SandboxVaultClient;
import dev.zonekeeper.vault.VaultUnavailable;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class VaultBearerTokensTests {

    private static final VerifyToken ACTIVE = (token, account) -> new TokenStatus("id", "active", null, null);

    private final TokensFixture fixture = new TokensFixture();
    private final VaultBearerTokens bearerTokens = fixture.bearerTokens(ACTIVE);
    private final SandboxVaultClient vault = new SandboxVaultClient(fixture.vault.address());
    private final TokenId main = fixture.id();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void keepsAValueForAMinuteAtTheMost() {
        BearerToken first = bearerTokens.bearer(main);
        fixture.vault.put(PATH, Map.of("value", OTHER_VALUE));

        fixture.clock.move(Duration.ofSeconds(50));
        assertThat(bearerTokens.bearer(main)).isSameAs(first);
        assertThat(fixture.main().version()).isEqualTo(1);

        fixture.clock.move(Duration.ofSeconds(10));
        assertThat(bearerTokens.bearer(main)).isNotSameAs(first);
        assertThat(fixture.main().version()).isEqualTo(2);
    }

    @Test
    void forgetsAValueThatNobodyAsksForAnyMore() {
        bearerTokens.bearer(main);
        fixture.values.dropOld();
        assertThat(fixture.values.isKept(main)).isTrue();

        fixture.clock.move(Duration.ofSeconds(60));
        fixture.values.dropOld();

        assertThat(fixture.values.isKept(main)).isFalse();
    }

    @Test
    void readsAnewWhenTheClockWasSetBack() {
        BearerToken first = bearerTokens.bearer(main);

        fixture.clock.move(Duration.ofMinutes(-5));

        assertThat(bearerTokens.bearer(main)).isNotSameAs(first);
    }

    @Test
    void dropsAValueThatCloudflareRefused() {
        BearerToken first = bearerTokens.bearer(main);
        fixture.vault.put(PATH, Map.of("value", OTHER_VALUE));

        bearerTokens.suspect(main, Failures.refused(401, 1000, "Invalid API Token"));

        assertThat(bearerTokens.bearer(main)).isNotSameAs(first);
        assertThat(fixture.main().version()).isEqualTo(2);
    }

    @Test
    void goesOnForAMinuteWhileVaultIsSealedAndThenSaysSo() {
        bearerTokens.bearer(main);
        vault.send("PUT", "/sandbox/seal", "");
        bearerTokens.bearer(main);

        fixture.clock.move(Duration.ofSeconds(60));

        assertThatExceptionOfType(TokenUnavailable.class)
                .isThrownBy(() -> bearerTokens.bearer(main))
                .withMessageStartingWith("Vault is sealed, so " + LOCATION + " cannot be read.")
                .withCauseInstanceOf(VaultUnavailable.class);
        vault.send("PUT", "/sandbox/unseal", "");
        assertThat(bearerTokens.bearer(main)).isNotNull();
    }

    @Test
    void saysThatTheFieldIsMissing() {
        fixture.vault.put(PATH, Map.of("token", VALUE));

        assertThatExceptionOfType(TokenUnavailable.class)
                .isThrownBy(() -> bearerTokens.bearer(main))
                .withMessageContaining(LOCATION + " has no field 'value'");
    }

    @Test
    void saysThatTheValueIsNoTokenWithoutRepeatingIt() {
        fixture.vault.put(PATH, Map.of("value", "CANARY with blanks, far from a token's form and of 60 chars"));

        TokenUnavailable failure = assertThatExceptionOfType(TokenUnavailable.class)
                .isThrownBy(() -> bearerTokens.bearer(main))
                .withMessageContaining("What lies at " + LOCATION + " is no API token")
                .actual();

        assertThat(EverythingLogged.printed(failure)).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsADatabaseThatFailsFromVault(boolean valueIsKept) {
        if (valueIsKept) {
            fixture.values.fresh(main);
        }
        fixture.jdbc.sql("drop table token cascade").update();

        assertThatExceptionOfType(TokenUnavailable.class)
                .isThrownBy(() -> bearerTokens.bearer(main))
                .withMessageStartingWith("The database does not answer")
                .withMessageNotContaining("Vault")
                .withCauseInstanceOf(DataAccessException.class);
        assertThat(fixture.values.troubles()).isEmpty();
    }

    @Test
    void tellsOfTheDatabaseWhereTheOwnerCannotBeLookedUp() {
        fixture.jdbc.sql("drop table token cascade").update();

        assertThatExceptionOfType(TokenUnavailable.class)
                .isThrownBy(() -> bearerTokens.owner(main))
                .withMessageStartingWith("The database does not answer");
    }

    @Test
    void saysThatATokenIsNoLongerKnown() {
        assertThatExceptionOfType(TokenUnavailable.class)
                .isThrownBy(() -> bearerTokens.bearer(new TokenId("gone")))
                .withMessageContaining("no longer known");
    }

    @Test
    void learnsWhoseATokenIsFromHowItBegins() {
        fixture.vault.put(PATH, Map.of("value", VALUE.replace("cfut_", "cfat_")));

        bearerTokens.bearer(main);

        assertThat(fixture.main().kind()).isEqualTo(TokenKind.ACCOUNT);
    }

    @Test
    void namesTheOwnerOfTheBudget() {
        assertThat(bearerTokens.owner(main)).isEqualTo(new BudgetOwner("user"));
        fixture.jdbc.sql("update token set budget_owner = 'edge team'").update();

        fixture.clock.move(Duration.ofSeconds(60));

        assertThat(bearerTokens.owner(main)).isEqualTo(new BudgetOwner("edge team"));
    }

    @Test
    void notesThatATokenIsUsed() {
        assertThat(fixture.main().lastUsedAt()).isNull();

        bearerTokens.bearer(main);

        assertThat(fixture.main().lastUsedAt()).isNotNull();
    }

    @Test
    void logsNoValue() {
        try (EverythingLogged log = new EverythingLogged()) {
            BearerToken bearer = bearerTokens.bearer(main);
            bearerTokens.suspect(main, Failures.refused(401, 1000, "Invalid API Token"));
            fixture.values.fresh(main);

            String all = String.join("\n", log.lines()) + bearer + fixture.values.value(main) + fixture.main();
            assertThat(all).doesNotContain(VALUE);
        }
    }
}
