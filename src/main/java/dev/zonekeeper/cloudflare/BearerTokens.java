package dev.zonekeeper.cloudflare;

/** Where {@link Cloudflare} gets the token of a call from. */
public interface BearerTokens {

    /**
     * The token's value, read for the moment of a call; may block for as long as Vault takes.
     *
     * @throws TokenUnavailable if it can't be read; says why and what to do
     */
    BearerToken bearer(TokenId token);

    /**
     * Whose budget the token's calls count against.
     *
     * @throws TokenUnavailable if that can't be looked up
     */
    BudgetOwner owner(TokenId token);

    /** Told when Cloudflare answered in a way that may mean that it refuses the token itself. Must not throw. */
    void suspect(TokenId token, CloudflareFailed refusal);
}
