package dev.zonekeeper.inventory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How zones are listed.
 *
 * @param syncEvery how often Cloudflare is walked for zones; the first time at start
 * @param retryAfter how soon it is walked again after a walk that did not come to its end
 */
@ConfigurationProperties("zonekeeper.inventory")
record InventorySettings(
        @DefaultValue("15m") Duration syncEvery,
        @DefaultValue("20s") Duration retryAfter) {}
