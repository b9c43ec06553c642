package dev.zonekeeper.cloudflare;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Knows the tokens that a test names, and remembers which were suspected. Each token's owner bears its id. */
final class RecordingTokens implements BearerTokens {

    private final Map<TokenId, String> values = new ConcurrentHashMap<>();
    private final BlockingQueue<TokenId> suspects = new LinkedBlockingQueue<>();

    TokenId add(String id, String value) {
        TokenId token = new TokenId(id);
        values.put(token, value);
        return token;
    }

    @Override
    public BearerToken bearer(TokenId token) {
        String value = values.get(token);
        if (value == null) {
            throw new TokenUnavailable("Vault is sealed.");
        }
        return BearerToken.of(value);
    }

    @Override
    public BudgetOwner owner(TokenId token) {
        return new BudgetOwner(token.value());
    }

    @Override
    public void suspect(TokenId token, CloudflareFailed refusal) {
        suspects.add(token);
    }

    /** The next token that was suspected; waits for it, since it is told of on another thread. */
    TokenId nextSuspect() {
        try {
            TokenId next = suspects.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("No token was suspected");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
