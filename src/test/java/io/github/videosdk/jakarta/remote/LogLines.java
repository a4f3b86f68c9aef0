package io.github.videosdk.jakarta.remote;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged below a name, at every level; {@link System.Logger} writes to java.util.logging. */
public final class LogLines extends Handler {

    private final Logger logger;
    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

    private LogLines(Logger logger) {
        this.logger = logger;
    }

    public static LogLines attach(String name) {
        LogLines lines = new LogLines(Logger.getLogger(name));
        lines.logger.setLevel(Level.ALL);
        lines.logger.setUseParentHandlers(false);
        lines.logger.addHandler(lines);
        return lines;
    }

    public void detach() {
        logger.removeHandler(this);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }

    /** The formatted messages of that level, in order. */
    public List<String> at(Level level) {
        return records.stream()
                .filter(each -> each.getLevel().equals(level))
                .map(LogLines::message)
                .toList();
    }

    /** Messages and stack traces of every level. */
    public List<String> texts() {
        return records.stream().map(LogLines::text).toList();
    }

    @Override
    public void publish(LogRecord published) {
        records.add(published);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private static String message(LogRecord published) {
        Formatter formatter = new SimpleFormatter();
        return formatter.formatMessage(published);
    }

    private static String text(LogRecord published) {
        Throwable thrown = published.getThrown();
        return message(published) + (thrown == null ? "" : Failures.textOf(thrown));
    }
}
