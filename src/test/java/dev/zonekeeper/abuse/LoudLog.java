package dev.zonekeeper.abuse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** A log file of everything from a level on, of SLF4J and the JDK; the lines that tell of a failure are kept apart. */
final class LoudLog {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger jdkRoot = java.util.logging.Logger.getLogger("");
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Path path;
    private final Writer file;
    private final AppenderBase<ILoggingEvent> appender = new OfSlf4j();
    private final Handler handler = new OfJdk();
    private Level usual = Level.WARN;
    private long read;

    LoudLog(Path path) {
        try {
            Files.createDirectories(path.getParent());
            this.path = path;
            this.file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From now on everything from this level on goes to the file, and the console keeps what it says usually. Whoever
     * began to log anew meanwhile has cut us off, so this is for each class of tests.
     */
    void open(Level level) {
        if (!root.isAttached(appender)) {
            usual = root.getLevel();
            root.iteratorForAppenders().forEachRemaining(other -> other.addFilter(new QuietAsBefore(usual)));
            appender.setContext(root.getLoggerContext());
            appender.start();
            root.addAppender(appender);
            jdkRoot.removeHandler(handler);
            jdkRoot.addHandler(handler);
        }
        root.setLevel(level);
        boolean quiet = level.isGreaterOrEqual(Level.INFO);
        jdkRoot.setLevel(quiet ? java.util.logging.Level.INFO : java.util.logging.Level.FINE);
        failures.clear();
    }

    void close() {
        root.setLevel(usual);
        jdkRoot.setLevel(java.util.logging.Level.INFO);
        root.detachAppender(appender);
        jdkRoot.removeHandler(handler);
        root.iteratorForAppenders().forEachRemaining(other -> other.clearAllFilters());
    }

    /** Errors, and whatever from INFO on carries a stack trace, since it was opened. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** What was written since the last {@link #forget()}. */
    String text() {
        try {
            synchronized (file) {
                file.flush();
            }
            byte[] all = Files.readAllBytes(path);
            return new String(all, (int) read, all.length - (int) read, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read once is not read again. */
    void forget() {
        text();
        read = path.toFile().length();
    }

    /** The JDK's client speaks of every buffer, three times more than all others together: only what is a leak is kept. */
    private static boolean isOfEachBuffer(String logger) {
        return "jdk.internal.httpclient.debug".equals(logger);
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
            if (isOfEachBuffer(event.getLoggerName()) && !Canaries.areIn(event.getFormattedMessage())) {
                return;
            }
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
            if (isOfEachBuffer(event.getLoggerName()) && !Canaries.areIn(event.getMessage())) {
                return;
            }
            StringWriter thrown = new StringWriter();
            if (event.getThrown() != null) {
                event.getThrown().printStackTrace(new PrintWriter(thrown));
            }
            write(event.getLoggerName() + " " + event.getMessage() + " " + Arrays.toString(event.getParameters())
                    + thrown);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
