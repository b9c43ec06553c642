package dev.zonekeeper.inventory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live facts of a zone are read.
 *
 * @param freshFor how long a reading, or a missing permission, stands before Cloudflare is asked again
 * @param againAfter how soon it is asked again after a reading that failed in passing
 * @param callsPerHour how many calls for facts a person may cause in an hour
 * @param answerWithin how long a call, with its wait for the budget, may take
 */
@ConfigurationProperties("zonekeeper.facts")
record FactSettings(
        @DefaultValue("10m") Duration freshFor,
        @DefaultValue("1m") Duration againAfter,
        @DefaultValue("30") int callsPerHour,
        @DefaultValue("8s") Duration answerWithin) {}
