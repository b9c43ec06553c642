package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenStatus;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds out whether a token is alive, by reading it again from Vault and asking verify: ten minutes apart at the least
 * for one token, unless it is not active and Vault holds another version. Only verify's answer changes its state.
 */
@Component
class TokenHealth {

    private static final Logger log = LoggerFactory.getLogger(TokenHealth.class);
    private static final Duration APART = Duration.ofMinutes(10);

    private final Tokens tokens;
    private final TokenStates states;
    private final TokenValues values;
    private final VerifyToken verify;
    private final Clock clock;
    private final Map<TokenId, Instant> asked = new HashMap<>();

    TokenHealth(Tokens tokens, TokenStates states, TokenValues values, VerifyToken verify, Clock clock) {
        this.tokens = tokens;
        this.states = states;
        this.values = values;
        this.verify = verify;
        this.clock = clock;
    }

    /** Told of an answer that may mean that the token itself is refused. */
    void suspect(TokenId id) {
        if (take(id)) {
            values.drop(id);
            tokens.find(id).ifPresent(this::check);
        }
    }

    /** A token that is not active is looked at again, so that a new value in Vault brings it back by itself. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void lookAgain() {
        for (Token token : tokens.all()) {
            if (token.state() != TokenState.ACTIVE && (isChanged(token) || take(token.id()))) {
                check(token);
            }
        }
    }

    private boolean isChanged(Token token) {
        try {
            return !Objects.equals(values.fresh(token.id()).version(), token.version());
        } catch (TokenUnavailable e) {
            return false;
        }
    }

    /** Whether it is this token's turn; if so, the next one is ten minutes away. */
    private synchronized boolean take(TokenId id) {
        Instant last = asked.get(id);
        if (last != null && clock.instant().isBefore(last.plus(APART))) {
            return false;
        }
        asked.put(id, clock.instant());
        return true;
    }

    private synchronized void giveBack(TokenId id) {
        asked.remove(id);
    }

    private void check(Token token) {
        try {
            values.value(token.id());
            // Read again: the value itself may have told whose it is.
            tokens.find(token.id()).ifPresent(this::verify);
        } catch (TokenUnavailable e) {
            // Verify was not asked, so the next suspicion may try.
            giveBack(token.id());
            log.info("Token {} can't be verified: {}", token.name(), e.getMessage());
        }
    }

    private void verify(Token token) {
        if (token.kind() == TokenKind.ACCOUNT && token.account() == null) {
            // The user's store would call it unknown, however good it is.
            log.info("Token {} is account-owned; set zonekeeper.tokens.account-id to have it verified", token.name());
            return;
        }
        try {
            note(token, verify.verify(token.id(), token.account()));
        } catch (CloudflareFailed e) {
            refused(token, e);
        }
    }

    private void note(Token token, TokenStatus answer) {
        switch (answer.status()) {
            case "active" -> note(token, TokenState.ACTIVE, answer.expiresOn(), null);
            case "expired" ->
                note(token, TokenState.EXPIRED, answer.expiresOn(), "Cloudflare says that it has expired.");
            case "disabled" ->
                note(token, TokenState.DISABLED, answer.expiresOn(), "Cloudflare says that it is disabled.");
            default ->
                log.warn(
                        "Cloudflare says that token {} is {}, which says nothing to us", token.name(), answer.status());
        }
    }

    private void refused(Token token, CloudflareFailed refusal) {
        if (refusal.maySuspectToken()) {
            note(token, TokenState.REFUSED, token.expiresAt(), refusal.getMessage());
        } else {
            log.info("Token {} could not be verified: {}", token.name(), refusal.getMessage());
        }
    }

    private void note(Token token, TokenState state, @Nullable Instant expiresAt, @Nullable String message) {
        states.verified(token.id(), state, expiresAt, message, clock.instant());
        if (state != token.state()) {
            log.warn("Token {} was {} and is {} by Cloudflare's answer", token.name(), token.state(), state);
        }
    }
}
