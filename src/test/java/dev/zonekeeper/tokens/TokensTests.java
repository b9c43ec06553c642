package dev.zonekeeper.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.cloudflare.BudgetOwner;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.vault.VaultPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTests {

    private static final String ACCOUNT = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final ZoneId ZONE = new ZoneId("11111111111111111111111111111111");
    private static final ZoneId OTHER_ZONE = new ZoneId("22222222222222222222222222222222");
    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");

    private final TokensFixture fixture = new TokensFixture();
    private final Tokens tokens = fixture.tokens;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theConfiguredTokenBecomesARowOnce() {
        TokenId id = fixture.id();

        fixture.start(TokensFixture.settings("main", TokensFixture.PATH, ""));

        assertThat(tokens.active()).extracting(Token::id).containsExactly(id);
        assertThat(tokens.find(id)).hasValueSatisfying(token -> {
            assertThat(token.kind()).isEqualTo(TokenKind.USER);
            assertThat(token.path()).isEqualTo(new VaultPath(TokensFixture.PATH));
            assertThat(token.version()).isNull();
            assertThat(token.state()).isEqualTo(TokenState.ACTIVE);
        });
    }

    @Test
    void theRowFollowsAnotherPathAndForgetsWhatItKnew() {
        TokenId id = fixture.id();
        fixture.states.read(id, 7, TokenKind.USER);
        fixture.states.verified(id, TokenState.REFUSED, MORNING, "Refused", MORNING);

        fixture.start(TokensFixture.settings("main", "zonekeeper/tokens/other", ACCOUNT));

        Token token = fixture.main();
        assertThat(token.id()).isEqualTo(id);
        assertThat(token.path()).hasToString("zonekeeper/tokens/other");
        assertThat(token.kind()).isEqualTo(TokenKind.ACCOUNT);
        assertThat(token.account()).hasToString(ACCOUNT);
        assertThat(token.state()).isEqualTo(TokenState.ACTIVE);
        assertThat(token.version()).isNull();
        assertThat(token.message()).isNull();
        assertThat(token.verifiedAt()).isNull();
    }

    @Test
    void usersShareABudgetAndAccountTokensHaveTheirOwn() {
        assertThat(fixture.main().owner()).isEqualTo(new BudgetOwner("user"));

        fixture.start(TokensFixture.settings("account", "zonekeeper/tokens/account", ACCOUNT));
        Token owned = tokens.all().get(0);
        assertThat(owned.owner()).isEqualTo(new BudgetOwner(owned.id().value()));

        fixture.jdbc.sql("update token set budget_owner = 'edge team'").update();
        assertThat(tokens.all()).extracting(Token::owner).containsOnly(new BudgetOwner("edge team"));
    }

    @Test
    void knowsWhichTokensSeeAZone() {
        fixture.start(TokensFixture.settings("second", "zonekeeper/tokens/second", ""));
        TokenId main = fixture.id();
        TokenId second = tokens.all().get(1).id();

        tokens.saw(main, List.of(ZONE, OTHER_ZONE, ZONE), MORNING);
        tokens.saw(second, List.of(ZONE), MORNING.plusSeconds(60));

        assertThat(tokens.reaches(ZONE)).containsExactly(second, main);
        assertThat(tokens.reaches(OTHER_ZONE)).containsExactly(main);
        assertThat(tokens.zoneCounts()).isEqualTo(Map.of(main, 2L, second, 1L));
    }

    @Test
    void bringsASightingUpToDate() {
        fixture.start(TokensFixture.settings("second", "zonekeeper/tokens/second", ""));
        TokenId main = fixture.id();
        TokenId second = tokens.all().get(1).id();
        tokens.saw(main, List.of(ZONE), MORNING);
        tokens.saw(second, List.of(ZONE), MORNING.plusSeconds(60));

        tokens.saw(main, List.of(ZONE, OTHER_ZONE), MORNING.plusSeconds(120));
        tokens.saw(main, List.of(), MORNING.plusSeconds(180));

        assertThat(tokens.reaches(ZONE)).containsExactly(main, second);
    }

    @Test
    void putsActiveTokensFirst() {
        fixture.start(TokensFixture.settings("second", "zonekeeper/tokens/second", ""));
        TokenId main = fixture.id();
        TokenId second = tokens.all().get(1).id();
        tokens.saw(main, List.of(ZONE), MORNING);
        tokens.saw(second, List.of(ZONE), MORNING.plusSeconds(60));

        fixture.states.verified(second, TokenState.REFUSED, null, "Refused", MORNING);

        assertThat(tokens.reaches(ZONE)).containsExactly(main, second);
        assertThat(tokens.active()).extracting(Token::id).containsExactly(main);
    }

    @Test
    void notesUseOnceAMinute() {
        TokenId id = fixture.id();
        tokens.used(id);
        Instant first = fixture.main().lastUsedAt();
        assertThat(first)
                .isCloseTo(fixture.clock.instant(), org.assertj.core.api.Assertions.within(30, ChronoUnit.SECONDS));

        fixture.clock.move(Duration.ofSeconds(30));
        tokens.used(id);
        assertThat(fixture.main().lastUsedAt()).isEqualTo(first);

        fixture.clock.move(Duration.ofSeconds(30));
        tokens.used(id);
        assertThat(fixture.main().lastUsedAt()).isAfterOrEqualTo(first.plusSeconds(60));
    }

    @Test
    void cutsALongMessage() {
        fixture.states.verified(fixture.id(), TokenState.REFUSED, null, "x".repeat(700), MORNING);

        assertThat(fixture.main().message()).hasSize(500);
        assertThat(fixture.main().verifiedAt()).isEqualTo(MORNING);
    }
}
