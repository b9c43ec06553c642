package dev.zonekeeper.cloudflare;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves it. */
final class StoppedClock extends Clock {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private volatile Instant now = NOON;

    void set(Instant to) {
        now = to;
    }

    void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Everything here is in UTC");
    }
}
