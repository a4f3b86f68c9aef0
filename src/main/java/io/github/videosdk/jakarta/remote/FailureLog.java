package io.github.videosdk.jakarta.remote;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Tells the operator of failures, of each kind at most once a minute, so that an outage cannot fill a disk. */
final class FailureLog {

    private static final System.Logger LOG = System.getLogger(FailureLog.class.getPackageName());
    private static final int MALFORMED = 400;
    private static final Set<Integer> UNKNOWN = Set.of(402, 404);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Map<Kind, Pace> paces = new EnumMap<>(Kind.class);

    FailureLog(LongSupplier nanoTime) {
        for (Kind kind : Kind.values()) {
            paces.put(kind, new Pace(INTERVAL, nanoTime));
        }
    }

    void log(String method, UpstreamException failure) {
        System.Logger.Level level = levelOf(method, failure);
        if (level == DEBUG || paces.get(failure.kind()).isDue()) {
            LOG.log(level, "{0}: {1} to VideoSDK: {2}", failure.code(), method, adviceFor(failure));
        }
    }

    private static System.Logger.Level levelOf(String method, UpstreamException failure) {
        return switch (failure.kind()) {
            case KEY_REFUSED -> ERROR;
            case BREAKER_OPEN -> DEBUG;
            case REJECTED -> comesFromTheCaller(method, failure.status()) ? DEBUG : WARNING;
            default -> WARNING;
        };
    }

    private static boolean comesFromTheCaller(String method, int status) {
        return status == MALFORMED || method.equals("GET") && UNKNOWN.contains(status);
    }

    private static String adviceFor(UpstreamException failure) {
        if (failure.kind() == Kind.KEY_REFUSED) {
            return failure.getMessage() + ": check videosdk.api-key, videosdk.secret and the clock of this machine;"
                    + " no caller is at fault";
        }
        return failure.getMessage() + Diagnosis.adviceFor(failure.getCause());
    }
}
