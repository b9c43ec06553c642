package dev.zonekeeper.cloudflare;

/** An account as Cloudflare lists it. */
public record ListedAccount(AccountId id, String name) {}
