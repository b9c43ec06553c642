package dev.zonekeeper.tokens;

import dev.zonekeeper.MovableClock;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.vault.Secrets;
import dev.zonekeeper.vault.VaultRoom;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sandbox.vault.VaultSandbox;

/** The room on an H2 in memory and the sandbox's Vault, without Spring's context and without an environment. */
final class TokensFixture implements AutoCloseable {

    static final String PATH = "zonekeeper/tokens/main";
    static final String LOCATION = "secret/zonekeeper/tokens/main";
    static final String VALUE = "cfut_0123456789abcdefghijABCDEFGHIJ0123456789";
    static final String OTHER_VALUE = "cfut_9876543210jihgfedcbaJIHGFEDCBA9876543210";

    final MovableClock clock = new MovableClock();
    final VaultSandbox vault = VaultSandbox.start(0);
    final JdbcClient jdbc;
    final Tokens tokens;
    final TokenStates states;
    final Secrets secrets;
    final TokenValues values;

    private final VaultRoom room = new VaultRoom(clock);

    TokensFixture() {
        this(settings("main", PATH, ""));
    }

    TokensFixture(TokenSettings settings) {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        this.jdbc = JdbcClient.create(database);
        this.tokens = new Tokens(jdbc, new NamedParameterJdbcTemplate(database), clock);
        this.states = new TokenStates(jdbc);
        this.secrets = room.secrets(vault.address(), "token", VaultSandbox.ROOT_TOKEN);
        this.values = new TokenValues(secrets, tokens, states, settings, clock);
        vault.put(PATH, Map.of("value", VALUE));
        start(settings);
    }

    static TokenSettings settings(String name, String path, String account) {
        return new TokenSettings(name, path, "value", account, Duration.ofSeconds(60));
    }

    /** What a start of the application with these settings does. */
    void start(TokenSettings settings) {
        new ConfiguredToken(jdbc, settings).afterSingletonsInstantiated();
    }

    Token main() {
        return tokens.all().stream()
                .filter(token -> token.name().equals("main"))
                .findFirst()
                .orElseThrow();
    }

    TokenId id() {
        return main().id();
    }

    TokenHealth health(VerifyToken verify) {
        return new TokenHealth(tokens, states, values, verify, clock);
    }

    VaultBearerTokens bearerTokens(VerifyToken verify) {
        return new VaultBearerTokens(values, tokens, health(verify), clock);
    }

    @Override
    public void close() {
        room.close();
        vault.close();
    }
}
