package io.github.videosdk.jakarta.remote;

import java.time.Duration;

/** The moment by which a call has to be over, whatever it consists of. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration timeout) {
        return new Deadline(System.nanoTime() + timeout.toNanos());
    }

    long remainingNanos() {
        return Math.max(0, end - System.nanoTime());
    }

    Duration remaining() {
        return Duration.ofNanos(remainingNanos());
    }

    boolean isBefore(Duration wait) {
        return remaining().compareTo(wait) <= 0;
    }
}
