package io.github.videosdk.jakarta.remote;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The moment by which a call has to be over, whatever it consists of. */
final class Deadline {

    private final LongSupplier nanoTime;
    private final long end;

    private Deadline(Duration timeout, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + timeout.toNanos();
    }

    static Deadline in(Duration timeout) {
        return in(timeout, System::nanoTime);
    }

    /** On a clock of nanoseconds that nobody sets. */
    static Deadline in(Duration timeout, LongSupplier nanoTime) {
        return new Deadline(timeout, nanoTime);
    }

    long remainingNanos() {
        return Math.max(0, end - nanoTime.getAsLong());
    }

    Duration remaining() {
        return Duration.ofNanos(remainingNanos());
    }

    boolean isBefore(Duration wait) {
        return remaining().compareTo(wait) <= 0;
    }
}
