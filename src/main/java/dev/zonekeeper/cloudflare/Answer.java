package dev.zonekeeper.cloudflare;

import org.jspecify.annotations.Nullable;

/**
 * What Cloudflare answered.
 *
 * @param ray the answer's {@code cf-ray}: what Cloudflare's support asks for
 */
public record Answer<T>(T value, @Nullable String ray) {}
