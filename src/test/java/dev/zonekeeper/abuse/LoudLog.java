package dev.zonekeeper.abuse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** A log file of everything from a level on, of SLF4J and the JDK; the lines that tell of a failure are kept apart. */
final class LoudLog implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger jdkRoot = java.util.logging.Logger.getLogger("");
    private final Level before = root.getLevel();
    private final java.util.logging.Level jdkBefore = jdkRoot.getLevel();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Path path;
    private final Writer file;
    private final AppenderBase<ILoggingEvent> appender = new OfSlf4j();
    private final Handler handler = new OfJdk();

    LoudLog(Path path, Level level) {
        try {
            Files.createDirectories(path.getParent());
            this.path = path;
            this.file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        appender.setContext(root.getLoggerContext());
        appender.start();
        // What is loud goes to the file; the console keeps what it says usually.
        root.iteratorForAppenders().forEachRemaining(other -> other.addFilter(new QuietAsBefore(before)));
        root.addAppender(appender);
        root.setLevel(level);
        jdkRoot.addHandler(handler);
        jdkRoot.setLevel(level.isGreaterOrEqual(Level.INFO) ? java.util.logging.Level.INFO : java.util.logging.Level.FINE);
    }

    /** Errors, and whatever carries a stack trace. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    String text() {
        try {
            synchronized (file) {
                file.flush();
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        root.iteratorForAppenders().forEachRemaining(other -> other.clearAllFilters());
        root.setLevel(before);
        jdkRoot.removeHandler(handler);
        jdkRoot.setLevel(jdkBefore);
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line) {
        try {
            synchronized (file) {
                file.write(line);
                file.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class OfSlf4j extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            String line = "%s [%s] %s %s %s %s"
                    .formatted(
                            event.getLevel(),
                            event.getThreadName(),
                            event.getMDCPropertyMap(),
                            event.getLoggerName(),
                            event.getFormattedMessage(),
                            ThrowableProxyUtil.asString(event.getThrowableProxy()));
            write(line);
            boolean shown = event.getLevel().isGreaterOrEqual(Level.INFO) && event.getThrowableProxy() != null;
            if (shown || event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                failures.add(line);
            }
        }
    }

    private final class OfJdk extends Handler {

        @Override
        public void publish(LogRecord event) {
            java.io.StringWriter thrown = new java.io.StringWriter();
            if (event.getThrown() != null) {
                event.getThrown().printStackTrace(new PrintWriter(thrown));
            }
            write(event.getLoggerName() + " " + event.getMessage() + " "
                    + java.util.Arrays.toString(event.getParameters()) + thrown);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
