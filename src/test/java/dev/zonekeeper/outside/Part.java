package dev.zonekeeper.outside;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something beside the application that a test stops and starts again, always at the same place. */
final class Part<T extends AutoCloseable> implements AutoCloseable {

    private final Supplier<T> start;
    private @Nullable T running;

    Part(Supplier<T> start) {
        this.start = start;
    }

    /** Starts it, unless it runs. */
    void start() {
        if (running == null) {
            running = start.get();
        }
    }

    T running() {
        return Objects.requireNonNull(running, "It is stopped");
    }

    void stop() {
        T old = running;
        running = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("It does not stop", e);
        }
    }

    void restart() {
        stop();
        start();
    }

    @Override
    public void close() {
        stop();
    }
}
