package dev.zonekeeper.vault;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** Every line of every log while it is open, at TRACE and FINEST, with stack traces: to look for a secret in. */
public final class EverythingLogged implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger jdkRoot = java.util.logging.Logger.getLogger("");
    private final Level before = root.getLevel();
    private final java.util.logging.Level jdkBefore = jdkRoot.getLevel();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new OfSlf4j();
    private final Handler handler = new OfJdk();

    public EverythingLogged() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.detachAppender("console");
        root.setLevel(Level.TRACE);
        root.addAppender(appender);
        jdkRoot.setLevel(java.util.logging.Level.ALL);
        jdkRoot.addHandler(handler);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        root.setLevel(before);
        jdkRoot.removeHandler(handler);
        jdkRoot.setLevel(jdkBefore);
    }

    /** A thrown thing with all its causes, as a log would print it. */
    public static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private final class OfSlf4j extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    private final class OfJdk extends Handler {

        @Override
        public void publish(LogRecord event) {
            String thrown = event.getThrown() == null ? "" : printed(event.getThrown());
            lines.add(event.getLoggerName() + " " + event.getMessage() + thrown);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
