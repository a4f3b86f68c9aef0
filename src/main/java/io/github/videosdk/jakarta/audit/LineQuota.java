package io.github.videosdk.jakarta.audit;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets so many lines of each minute through, and counts those that it leaves out. Safe for any number of threads. */
final class LineQuota {

    static final int LINES = 20;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private long minuteStart;
    private int written;
    private long leftOut;

    /** Follows a clock of nanoseconds that nobody sets, such as {@link System#nanoTime}. */
    LineQuota(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.minuteStart = nanoTime.getAsLong();
    }

    /** Whether the next line may be written; otherwise it is counted as left out. */
    synchronized boolean allowsNext() {
        long now = nanoTime.getAsLong();
        if (now - minuteStart >= MINUTE) {
            minuteStart = now;
            written = 0;
        }
        boolean isAllowed = written < LINES;
        written += isAllowed ? 1 : 0;
        leftOut += isAllowed ? 0 : 1;
        return isAllowed;
    }

    /** How many lines have been left out since this was asked before. */
    synchronized long takeLeftOut() {
        long taken = leftOut;
        leftOut = 0;
        return taken;
    }
}
