package dev.zonekeeper.cloudflare;

import io.github.bucket4j.TimeMeter;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A time that goes on only when a test runs it, for a meter and for what waits. */
final class VirtualTime implements TimeMeter {

    private static final Comparator<Task> BY_TIME =
            Comparator.comparingLong(Task::at).thenComparingLong(Task::order);

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(BY_TIME);
    private long now = 1;
    private long order;

    private record Task(long at, long order, Runnable work) {}

    /** Runs what is due, in order, until so many seconds later. */
    void run(double seconds) {
        long end = now + nanos(seconds);
        while (!tasks.isEmpty() && tasks.element().at() <= end) {
            Task next = tasks.remove();
            now = Math.max(now, next.at());
            next.work().run();
        }
        now = end;
    }

    /** Does something so many seconds from now. */
    void in(double seconds, Runnable work) {
        tasks.add(new Task(now + nanos(seconds), order++, work));
    }

    double seconds() {
        return now / 1e9;
    }

    /** One that knows {@code schedule} of a {@link Runnable} alone. */
    ScheduledExecutorService waiting() {
        return (ScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ScheduledExecutorService.class}, (proxy, method, in) -> {
                    if (!method.getName().equals("schedule")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    long nanos = ((TimeUnit) in[2]).toNanos((Long) in[1]);
                    tasks.add(new Task(now + nanos, order++, (Runnable) in[0]));
                    return null;
                });
    }

    @Override
    public long currentTimeNanos() {
        return now;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
