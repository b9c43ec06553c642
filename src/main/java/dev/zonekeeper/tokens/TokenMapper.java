package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.vault.VaultPath;
import dev.zonekeeper.web.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A row of {@code token} as a {@link Token}. */
final class TokenMapper {

    static final RowMapper<Token> ROW = (row, number) -> new Token(
            new TokenId(row.getString("id")),
            row.getString("name"),
            TokenKind.valueOf(row.getString("kind")),
            account(row),
            row.getString("budget_owner"),
            new VaultPath(row.getString("vault_path")),
            row.getObject("vault_version", Integer.class),
            TokenState.valueOf(row.getString("state")),
            SqlTime.atOrNull(row, "expires_at"),
            SqlTime.atOrNull(row, "verified_at"),
            SqlTime.atOrNull(row, "last_used_at"),
            row.getString("message"));

    private TokenMapper() {}

    private static @Nullable AccountId account(ResultSet row) throws SQLException {
        String id = row.getString("account_id");
        return id == null ? null : new AccountId(id);
    }
}
