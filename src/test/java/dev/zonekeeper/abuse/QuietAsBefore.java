package dev.zonekeeper.abuse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/** Lets through what has at least a level. */
final class QuietAsBefore extends Filter<ILoggingEvent> {

    private final Level least;

    QuietAsBefore(Level least) {
        this.least = least;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return event.getLevel().isGreaterOrEqual(least) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
