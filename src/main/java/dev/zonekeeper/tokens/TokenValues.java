package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.BearerToken;
import dev.zonekeeper.cloudflare.MalformedToken;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.vault.Secrets;
import dev.zonekeeper.vault.VaultUnavailable;
import dev.zonekeeper.vault.VersionedSecret;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The values of tokens: read from Vault, kept in memory for a minute at the most. Reads of one token at one time are
 * one read, and fail together.
 */
@Component
class TokenValues {

    /** A value as it was read. */
    record Value(BearerToken bearer, int version, Instant readAt) {}

    private static final Logger log = LoggerFactory.getLogger(TokenValues.class);

    private final Secrets secrets;
    private final Tokens tokens;
    private final TokenStates states;
    private final TokenSettings settings;
    private final Clock clock;
    private final Map<TokenId, Value> kept = new ConcurrentHashMap<>();
    private final Map<TokenId, CompletableFuture<Value>> reading = new ConcurrentHashMap<>();
    private final Map<TokenId, String> troubles = new ConcurrentHashMap<>();

    TokenValues(Secrets secrets, Tokens tokens, TokenStates states, TokenSettings settings, Clock clock) {
        this.secrets = secrets;
        this.tokens = tokens;
        this.states = states;
        this.settings = settings;
        this.clock = clock;
    }

    /** As kept, or read now. */
    Value value(TokenId token) {
        Value value = kept.get(token);
        return value != null && isFresh(value) ? value : fresh(token);
    }

    /** Read now, whatever is kept. */
    Value fresh(TokenId token) {
        CompletableFuture<Value> mine = new CompletableFuture<>();
        CompletableFuture<Value> running = reading.putIfAbsent(token, mine);
        if (running != null) {
            return join(running);
        }
        try {
            Value value = read(token);
            mine.complete(value);
            return value;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            reading.remove(token, mine);
        }
    }

    /** Forgets a value, so that the next call reads it anew. */
    void drop(TokenId token) {
        kept.remove(token);
    }

    /** A value that nobody asks for must not stay either. */
    @Scheduled(fixedDelayString = "PT1S")
    void dropOld() {
        kept.values().removeIf(value -> !isFresh(value));
    }

    /** What is in the way of a token is looked at again, so that nobody has to call with it to see that it is over. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void readAgain() {
        for (TokenId token : troubles.keySet()) {
            try {
                fresh(token);
            } catch (TokenUnavailable e) {
                log.debug("Still in the way of token {}: {}", token, e.getMessage());
            }
        }
    }

    /** What was in the way of reading tokens when that was last tried, in sentences. */
    Collection<String> troubles() {
        return List.copyOf(troubles.values());
    }

    boolean isKept(TokenId token) {
        return kept.containsKey(token);
    }

    private boolean isFresh(Value value) {
        Instant now = clock.instant();
        // A clock that was set back must not make a value last longer.
        return !now.isBefore(value.readAt()) && now.isBefore(value.readAt().plus(settings.cachedFor()));
    }

    private static Value join(CompletableFuture<Value> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Value read(TokenId id) {
        try {
            Token token = tokens.find(id).orElseThrow(() -> unknown(id));
            return readOrNote(token);
        } catch (DataAccessException e) {
            throw TokenUnavailable.forDatabase(e);
        }
    }

    private TokenUnavailable unknown(TokenId id) {
        troubles.remove(id);
        return new TokenUnavailable("The token of this call is no longer known to Zonekeeper.");
    }

    private Value readOrNote(Token token) {
        try {
            Value value = read(token);
            troubles.remove(token.id());
            return value;
        } catch (TokenUnavailable e) {
            troubles.put(token.id(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private Value read(Token token) {
        VersionedSecret secret = secret(token);
        String text = secret.values().get(settings.field());
        if (text == null) {
            throw new TokenUnavailable(
                    "The secret at %s has no field '%s'. Write it with 'vault kv put', or set zonekeeper.tokens.field."
                            .formatted(secrets.location(token.path().value()), settings.field()));
        }
        Value value = new Value(bearer(token, text), secret.version(), clock.instant());
        note(token, secret.version(), kind(token, text));
        kept.put(token.id(), value);
        return value;
    }

    private VersionedSecret secret(Token token) {
        try {
            return secrets.read(token.path().value());
        } catch (VaultUnavailable e) {
            throw new TokenUnavailable(e.getMessage(), e);
        }
    }

    private BearerToken bearer(Token token, String text) {
        try {
            return BearerToken.of(text);
        } catch (MalformedToken e) {
            throw new TokenUnavailable(
                    "What lies at %s is no API token. %s. Put a whole one there with 'vault kv put'."
                            .formatted(secrets.location(token.path().value()), e.getMessage()),
                    e);
        }
    }

    /** Tokens made since 2026 say whose they are by how they begin. */
    private static TokenKind kind(Token token, String text) {
        if (text.startsWith("cfat_")) {
            return TokenKind.ACCOUNT;
        }
        return text.startsWith("cfut_") ? TokenKind.USER : token.kind();
    }

    private void note(Token token, int version, TokenKind kind) {
        if (token.version() == null || token.version() != version || token.kind() != kind) {
            states.read(token.id(), version, kind);
        }
    }
}
