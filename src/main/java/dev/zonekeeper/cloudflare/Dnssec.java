package dev.zonekeeper.cloudflare;

/**
 * How a zone is signed.
 *
 * @param status an open set: {@code active}, {@code pending}, {@code disabled}, {@code pending-disabled}, {@code error}
 *     and what may come
 */
public record Dnssec(String status) {}
