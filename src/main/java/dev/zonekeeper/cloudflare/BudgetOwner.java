package dev.zonekeeper.cloudflare;

/**
 * Whose request budget a call counts against: Cloudflare's limit is for each user (all tokens and the dashboard of that
 * person together) or for each account-owned token.
 */
public record BudgetOwner(String name) {}
