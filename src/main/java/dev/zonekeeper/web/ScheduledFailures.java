package dev.zonekeeper.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Work that comes back every few seconds must not fill the log with traces while the database is away. */
@Configuration(proxyBeanMethods = false)
class ScheduledFailures {

    private static final Logger log = LoggerFactory.getLogger(ScheduledFailures.class);

    @Bean
    ThreadPoolTaskSchedulerCustomizer oneLineWhileTheDatabaseIsAway() {
        return scheduler -> scheduler.setErrorHandler(ScheduledFailures::log);
    }

    private static void log(Throwable failure) {
        if (DatabaseAway.isCauseOf(failure)) {
            log.warn("Scheduled work waits for the database: {}", DatabaseAway.words(failure));
        } else {
            log.error("Scheduled work failed, and is tried again at its next turn", failure);
        }
    }
}
