package dev.zonekeeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zonekeeper.SecondSandbox;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.tokens.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sandbox.cloudflare.CloudflareSimulator;

/** Two tokens that see the same zones: each is known to reach them, whoever was walked first. */
class SeveralTokensTests {

    private static final ZoneId SHARED = new ZoneId(CloudflareSimulator.zoneId("cards.kestrelbank.com"));
    private static final ZoneId LAST = new ZoneId(CloudflareSimulator.zoneId("under-the-southern-cross.com.au"));

    private final TokenId second = new TokenId(UUID.randomUUID().toString());
    private final JdbcClient jdbc = SecondSandbox.bean(JdbcClient.class);
    private final Tokens tokens = SecondSandbox.bean(Tokens.class);

    @BeforeEach
    void addTheSameTokenAgain() {
        jdbc.sql("""
                        insert into token (id, name, kind, vault_path, state)
                        values (:id, 'second', 'USER', 'zonekeeper/tokens/main', 'ACTIVE')""").param("id", second.value()).update();
    }

    @AfterEach
    void forgetIt() {
        jdbc.sql("delete from token_zone where token_id = :id")
                .param("id", second.value())
                .update();
        jdbc.sql("delete from token where id = :id").param("id", second.value()).update();
    }

    @Test
    void areBothKnownToReachWhatBothSee() {
        ZoneSync.LastSync walk = ListedPage.walk();

        assertThat(tokens.reaches(SHARED)).hasSize(2).contains(second);
        assertThat(tokens.reaches(LAST)).hasSize(2).contains(second);
        assertThat(walk.zones()).isLessThan(100);
    }
}
