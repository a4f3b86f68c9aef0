package io.github.videosdk.jakarta.remote;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Tells the operator of failures, of each kind at most once in ten seconds, so that an outage cannot fill a disk. */
final class FailureLog {

    private static final System.Logger LOG = System.getLogger(FailureLog.class.getPackageName());
    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

    private final Map<Kind, AtomicLong> next = new EnumMap<>(Kind.class);

    FailureLog() {
        long now = System.nanoTime();
        for (Kind kind : Kind.values()) {
            next.put(kind, new AtomicLong(now));
        }
    }

    void log(String method, UpstreamException failure) {
        System.Logger.Level level = levelOf(failure.kind());
        if (level == DEBUG || isDue(failure.kind())) {
            LOG.log(level, "{0} to VideoSDK: {1}: {2}", method, failure.kind(), adviceFor(failure));
        }
    }

    private static System.Logger.Level levelOf(Kind kind) {
        return switch (kind) {
            case KEY_REFUSED -> ERROR;
            case REJECTED, BREAKER_OPEN -> DEBUG;
            default -> WARNING;
        };
    }

    private static String adviceFor(UpstreamException failure) {
        return failure.kind() == Kind.KEY_REFUSED
                ? failure.getMessage() + ": check videosdk.api-key, videosdk.secret and the clock of this machine;"
                        + " no caller is at fault"
                : failure.getMessage();
    }

    private boolean isDue(Kind kind) {
        AtomicLong due = next.get(kind);
        long then = due.get();
        long now = System.nanoTime();
        return now - then >= 0 && due.compareAndSet(then, now + INTERVAL);
    }
}
