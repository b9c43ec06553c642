package dev.zonekeeper.tokens;

import static dev.zonekeeper.tokens.TokensFixture.OTHER_VALUE;
import static dev.zonekeeper.tokens.TokensFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import dev.zonekeeper.cloudflare.Failures;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenStatus;
import dev.zonekeeper.vault.SandboxVaultClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenHealthTests {

    private static final CloudflareFailed UNKNOWN_TOKEN = Failures.refused(401, 1000, "Invalid API Token");
    private static final Instant END = Instant.parse("2027-08-14T00:00:00Z");

    private final TokensFixture fixture = new TokensFixture();
    private final TokenHealth health = fixture.health(this::verify);
    private final VaultBearerTokens bearerTokens =
            new VaultBearerTokens(fixture.values, fixture.tokens, health, fixture.clock);
    private final List<@Nullable AccountId> asked = new ArrayList<>();
    private Supplier<TokenStatus> answer = says("active");

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, 1000, Invalid API Token, 1",
        "400, 6003, Invalid request headers, 1",
        "403, 9109, Cannot use the access token from location: 203.0.113.24, 1",
        "401, 10000, Unauthorized, 0",
        "403, 10000, Authentication error, 0",
        "403, 9109, Unauthorized to access requested resource, 0",
        "403, 0, Actor requires permission, 0",
        "400, 1000, Something else, 0"
    })
    void onlyWhatNamesTheTokenLeadsToVerify(int status, int code, String words, int times) {
        bearerTokens.suspect(fixture.id(), Failures.refused(status, code, words));

        assertThat(asked).hasSize(times);
    }

    @Test
    void asksOnceInTenMinutes() {
        TokenId id = fixture.id();
        for (int minute = 0; minute < 10; minute++) {
            bearerTokens.suspect(id, UNKNOWN_TOKEN);
            bearerTokens.suspect(id, UNKNOWN_TOKEN);
            fixture.clock.move(Duration.ofMinutes(1));
        }
        assertThat(asked).hasSize(1);

        bearerTokens.suspect(id, UNKNOWN_TOKEN);

        assertThat(asked).hasSize(2);
    }

    @Test
    void anActiveTokenStaysActive() {
        bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);

        Token token = fixture.main();
        assertThat(token.state()).isEqualTo(TokenState.ACTIVE);
        assertThat(token.message()).isNull();
        assertThat(token.expiresAt()).isEqualTo(END);
        assertThat(token.verifiedAt()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"disabled, DISABLED", "expired, EXPIRED", "paused, ACTIVE"})
    void takesVerifysWord(String status, TokenState state) {
        answer = says(status);

        bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);

        assertThat(fixture.main().state()).isEqualTo(state);
    }

    @Test
    void marksATokenThatVerifyDoesNotKnow() {
        answer = fails(UNKNOWN_TOKEN);

        bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);

        assertThat(fixture.main().state()).isEqualTo(TokenState.REFUSED);
        assertThat(fixture.main().message()).contains("Invalid API Token");
    }

    @Test
    void marksNothingWhereVerifyGivesNoVerdict() {
        for (CloudflareFailed failed : List.of(
                Failures.of(Kind.NO_ANSWER),
                Failures.of(Kind.NOT_SENT),
                Failures.of(Kind.THROTTLED),
                Failures.refused(401, 10000, "Unauthorized"))) {
            answer = fails(failed);
            bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);
            fixture.clock.move(Duration.ofMinutes(10));
        }

        assertThat(asked).hasSize(4);
        assertThat(fixture.main().state()).isEqualTo(TokenState.ACTIVE);
        assertThat(fixture.main().verifiedAt()).isNull();
    }

    @Test
    void doesNotAskAndDoesNotThrowWhileVaultIsSealed() {
        SandboxVaultClient vault = new SandboxVaultClient(fixture.vault.address());
        vault.send("PUT", "/sandbox/seal", "");
        bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);
        assertThat(asked).isEmpty();

        vault.send("PUT", "/sandbox/unseal", "");
        bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);

        assertThat(asked).hasSize(1);
    }

    @Test
    void doesNotThrowWhateverGoesWrong() {
        answer = () -> {
            throw new IllegalStateException("The database is away");
        };

        bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);

        assertThat(fixture.main().state()).isEqualTo(TokenState.ACTIVE);
    }

    @Test
    void asksTheAccountOfAnAccountOwnedToken() {
        String account = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        fixture.start(TokensFixture.settings("main", PATH, account));
        fixture.vault.put(PATH, Map.of("value", OTHER_VALUE.replace("cfut_", "cfat_")));

        bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);

        assertThat(asked).containsExactly(new AccountId(account));
    }

    @Test
    void doesNotAskTheUsersStoreForAnAccountOwnedToken() {
        fixture.vault.put(PATH, Map.of("value", OTHER_VALUE.replace("cfut_", "cfat_")));

        bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);

        assertThat(asked).isEmpty();
        assertThat(fixture.main().state()).isEqualTo(TokenState.ACTIVE);
    }

    @Test
    void bringsARefusedTokenBackOnceVaultHoldsAnother() {
        bearerTokens.bearer(fixture.id());
        answer = fails(UNKNOWN_TOKEN);
        bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);
        answer = says("active");
        health.lookAgain();
        assertThat(fixture.main().state()).isEqualTo(TokenState.REFUSED);

        fixture.vault.put(PATH, Map.of("value", OTHER_VALUE));
        health.lookAgain();

        assertThat(fixture.main().state()).isEqualTo(TokenState.ACTIVE);
        assertThat(fixture.main().message()).isNull();
        assertThat(asked).hasSize(2);
    }

    @Test
    void asksAgainForARefusedTokenAfterTenMinutes() {
        answer = fails(UNKNOWN_TOKEN);
        bearerTokens.suspect(fixture.id(), UNKNOWN_TOKEN);
        answer = says("active");

        fixture.clock.move(Duration.ofMinutes(10));
        health.lookAgain();

        assertThat(fixture.main().state()).isEqualTo(TokenState.ACTIVE);
    }

    @Test
    void leavesActiveTokensAlone() {
        health.lookAgain();

        assertThat(asked).isEmpty();
    }

    private TokenStatus verify(TokenId token, @Nullable AccountId account) {
        asked.add(account);
        return answer.get();
    }

    private static Supplier<TokenStatus> says(String status) {
        return () -> new TokenStatus("ed17574386854bf78a67040be0a770b0", status, END, null);
    }

    private static Supplier<TokenStatus> fails(CloudflareFailed failed) {
        return () -> {
            throw failed;
        };
    }
}
