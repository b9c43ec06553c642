package dev.zonekeeper.tokens;

/** Whose an API token is at Cloudflare; that decides where it is verified and whose budget it uses. */
public enum TokenKind {
    /** Made by a user, with at most that user's rights; all of them share the user's budget. */
    USER,
    /** Owned by an account, with a budget of its own. */
    ACCOUNT
}
