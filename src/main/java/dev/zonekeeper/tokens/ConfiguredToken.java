package dev.zonekeeper.tokens;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the token that the settings name a row, before anything asks for it. Where the settings say another path or
 * account than the row, the row follows, and what was known of the other value is forgotten.
 */
@Component
class ConfiguredToken implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ConfiguredToken.class);

    private final JdbcClient jdbc;
    private final TokenSettings settings;

    ConfiguredToken(JdbcClient jdbc, TokenSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!exists()) {
            insert();
        }
        follow();
    }

    private boolean exists() {
        return jdbc.sql("select count(*) from token where name = :name")
                        .param("name", settings.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert() {
        try {
            jdbc.sql("""
                            insert into token (id, name, kind, account_id, vault_path, state)
                            values (:id, :name, :kind, :account, :path, 'ACTIVE')""")
                    .param("id", UUID.randomUUID().toString())
                    .param("name", settings.name())
                    .param("kind", kind())
                    .param("account", account())
                    .param("path", settings.path())
                    .update();
        } catch (DuplicateKeyException e) {
            log.debug("Another instance was faster to write the row of token {}", settings.name());
        }
    }

    private void follow() {
        int changed = jdbc.sql("""
                        update token
                           set vault_path = :path, account_id = :account, kind = :kind, vault_version = null,
                               state = 'ACTIVE', expires_at = null, verified_at = null, message = null
                         where name = :name
                           and (vault_path <> :path or coalesce(account_id, '') <> :accountOrNone)""")
                .param("path", settings.path())
                .param("account", account())
                .param("accountOrNone", settings.accountId())
                .param("kind", kind())
                .param("name", settings.name())
                .update();
        if (changed == 1) {
            log.info("Token {} is now read from {}", settings.name(), settings.path());
        }
    }

    private String kind() {
        return (settings.accountId().isEmpty() ? TokenKind.USER : TokenKind.ACCOUNT).name();
    }

    private @Nullable String account() {
        return settings.accountId().isEmpty() ? null : settings.accountId();
    }
}
