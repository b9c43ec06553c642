package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.vault.VaultPath;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The API token that Zonekeeper starts with, and how long values are kept in memory.
 *
 * @param name what people call it
 * @param path where it lies in Vault, below the mount
 * @param field which field of the secret holds the value
 * @param accountId the account that owns it; empty for a user's token
 * @param cachedFor how long a value is kept in memory; 60 s at the most, 0 for each call anew
 */
@ConfigurationProperties("zonekeeper.tokens")
record TokenSettings(
        @DefaultValue("main") String name,
        @DefaultValue("zonekeeper/tokens/main") String path,
        @DefaultValue("value") String field,
        @DefaultValue("") String accountId,
        @DefaultValue("60s") Duration cachedFor) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    TokenSettings {
        name = name.strip();
        require(!name.isEmpty() && name.length() <= 100, "name must have 1 to 100 characters");
        path = checked(path).value();
        require(!field.isBlank(), "field must not be blank");
        accountId = accountId.strip().toLowerCase(Locale.ROOT);
        require(accountId.isEmpty() || AccountId.matches(accountId), "account-id must be empty or 32 hex characters");
        require(!cachedFor.isNegative() && cachedFor.compareTo(LONGEST) <= 0, "cached-for must be between 0 and 60s");
    }

    private static VaultPath checked(String path) {
        try {
            return new VaultPath(path);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("zonekeeper.tokens.path: " + e.getMessage(), e);
        }
    }

    private static void require(boolean fits, String words) {
        if (!fits) {
            throw new IllegalArgumentException("zonekeeper.tokens." + words);
        }
    }
}
