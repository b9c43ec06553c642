package dev.zonekeeper.inventory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How zones are listed.
 *
 * @param syncEvery how often Cloudflare is walked for zones; the first time at start
 */
@ConfigurationProperties("zonekeeper.inventory")
record InventorySettings(@DefaultValue("15m") Duration syncEvery) {}
