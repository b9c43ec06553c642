package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.web.SqlTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down what was found out about a token. */
@Repository
class TokenStates {

    private static final int MESSAGE_LENGTH = 500;

    private final JdbcClient jdbc;

    TokenStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which version of the secret was read, and whose token it showed itself to be. */
    void read(TokenId token, int version, TokenKind kind) {
        jdbc.sql("update token set vault_version = :version, kind = :kind where id = :id")
                .param("version", version)
                .param("kind", kind.name())
                .param("id", token.value())
                .update();
    }

    /** What verify said. */
    void verified(TokenId token, TokenState state, @Nullable Instant expiresAt, @Nullable String message, Instant at) {
        jdbc.sql("""
                        update token
                           set state = :state, expires_at = :expiresAt, message = :message, verified_at = :at
                         where id = :id""")
                .param("state", state.name())
                .param("expiresAt", expiresAt == null ? null : SqlTime.utc(expiresAt))
                .param("message", cut(message))
                .param("at", SqlTime.utc(at))
                .param("id", token.value())
                .update();
    }

    private static @Nullable String cut(@Nullable String message) {
        return message == null || message.length() <= MESSAGE_LENGTH ? message : message.substring(0, MESSAGE_LENGTH);
    }
}
