package io.github.videosdk.jakarta.faults;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What our code logs, at every level, thread by thread: rows are made side by side. */
final class ThreadLog extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("io.github.videosdk.jakarta");
    private final Map<Thread, Queue<LogRecord>> records = new ConcurrentHashMap<>();

    ThreadLog() {
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** Forgets what this thread has logged so far. */
    void startOver() {
        records.remove(Thread.currentThread());
    }

    /** Level and text of what this thread has said to the operator. */
    List<String> linesForTheOperator() {
        return ofThisThread().stream()
                .filter(each -> each.getLevel().intValue() >= Level.INFO.intValue())
                .map(each -> nameOf(each.getLevel()) + ": " + message(each))
                .toList();
    }

    /** Everything that this thread has logged, stack traces included. */
    List<String> texts() {
        return ofThisThread().stream().map(ThreadLog::text).toList();
    }

    @Override
    public void publish(LogRecord published) {
        records.computeIfAbsent(Thread.currentThread(), thread -> new ConcurrentLinkedQueue<>())
                .add(published);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }

    private List<LogRecord> ofThisThread() {
        return List.copyOf(records.getOrDefault(Thread.currentThread(), new ConcurrentLinkedQueue<>()));
    }

    private static String nameOf(Level level) {
        return level.equals(Level.SEVERE) ? "ERROR" : level.getName();
    }

    private static String message(LogRecord published) {
        return new SimpleFormatter().formatMessage(published);
    }

    private static String text(LogRecord published) {
        StringWriter text = new StringWriter().append(message(published));
        if (published.getThrown() != null) {
            published.getThrown().printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }
}
