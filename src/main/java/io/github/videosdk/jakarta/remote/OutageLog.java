package io.github.videosdk.jakarta.remote;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.ErrorCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Tells the operator once that an outage has begun, however long it lasts, and once that it is over. Of outages that
 * come and go it tells one a minute.
 */
final class OutageLog {

    private static final System.Logger LOG = System.getLogger(OutageLog.class.getPackageName());
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Duration pause;
    private final Pace pace;
    private final AtomicBoolean told = new AtomicBoolean();

    OutageLog(Duration pause, LongSupplier nanoTime) {
        this.pause = pause;
        this.pace = new Pace(INTERVAL, nanoTime);
    }

    /** The breaker has opened, for the first time or after a probe that failed. */
    void opened() {
        if (!told.get() && pace.isDue()) {
            told.set(true);
            LOG.log(
                    WARNING,
                    "{0}: VideoSDK keeps failing: no calls for {1} s, and then one at a time until it answers",
                    ErrorCode.BREAKER_OPEN,
                    pause.toSeconds());
        }
    }

    void closed() {
        if (told.getAndSet(false)) {
            LOG.log(INFO, "VideoSDK answers again");
        }
    }
}
