package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.BearerToken;
import dev.zonekeeper.cloudflare.BearerTokens;
import dev.zonekeeper.cloudflare.BudgetOwner;
import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Gives the calls to Cloudflare their tokens, out of Vault. */
@Component
class VaultBearerTokens implements BearerTokens {

    /** An owner as the row said it; asked for on threads that must not wait for the database each time. */
    private record Known(BudgetOwner owner, Instant until) {}

    private static final Logger log = LoggerFactory.getLogger(VaultBearerTokens.class);
    private static final Duration OWNER_KNOWN_FOR = Duration.ofSeconds(60);

    private final TokenValues values;
    private final Tokens tokens;
    private final TokenHealth health;
    private final Clock clock;
    private final Map<TokenId, Known> owners = new ConcurrentHashMap<>();

    VaultBearerTokens(TokenValues values, Tokens tokens, TokenHealth health, Clock clock) {
        this.values = values;
        this.tokens = tokens;
        this.health = health;
        this.clock = clock;
    }

    @Override
    public BearerToken bearer(TokenId token) {
        BearerToken bearer = values.value(token).bearer();
        try {
            tokens.used(token);
        } catch (DataAccessException e) {
            throw TokenUnavailable.forDatabase(e);
        }
        return bearer;
    }

    @Override
    public BudgetOwner owner(TokenId token) {
        Instant now = clock.instant();
        Known known = owners.get(token);
        if (known != null && now.isBefore(known.until())) {
            return known.owner();
        }
        BudgetOwner owner = find(token);
        owners.put(token, new Known(owner, now.plus(OWNER_KNOWN_FOR)));
        return owner;
    }

    private BudgetOwner find(TokenId token) {
        try {
            return tokens.find(token).map(Token::owner).orElseGet(() -> new BudgetOwner(token.value()));
        } catch (DataAccessException e) {
            throw TokenUnavailable.forDatabase(e);
        }
    }

    /** Only what {@link CloudflareFailed#maySuspectToken} names counts; above all 401 with 10000 never does. */
    @Override
    public void suspect(TokenId token, CloudflareFailed refusal) {
        if (!refusal.maySuspectToken()) {
            return;
        }
        try {
            health.suspect(token);
        } catch (RuntimeException e) {
            log.warn("Token {} was suspected and could not be looked at", token, e);
        }
    }
}
