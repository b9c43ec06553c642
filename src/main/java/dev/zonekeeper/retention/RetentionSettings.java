package dev.zonekeeper.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How flags are read and shown.
 *
 * @param readEvery how long a reading stands before the sweep reads again
 * @param readUnavailableEvery the same where the plan can't have the flag
 * @param readFailedEvery the same where the last read failed
 * @param staleAfter from which age a reading is shown as old
 * @param confirmWithin how long a switch waits for its reading back to show the new state
 * @param lease how long a switch holds its zone; another process settles it then
 */
@ConfigurationProperties("zonekeeper.retention")
record RetentionSettings(
        @DefaultValue("30m") Duration readEvery,
        @DefaultValue("24h") Duration readUnavailableEvery,
        @DefaultValue("5m") Duration readFailedEvery,
        @DefaultValue("24h") Duration staleAfter,
        @DefaultValue("10s") Duration confirmWithin,
        @DefaultValue("60s") Duration lease) {}
