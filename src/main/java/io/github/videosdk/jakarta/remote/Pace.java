package io.github.videosdk.jakarta.remote;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Lets the first through at once, and each further one only when an interval has passed since. */
public final class Pace {

    private final long interval;
    private final LongSupplier nanoTime;
    private final AtomicLong next;

    /**
     * A pace that has let nothing through yet.
     *
     * @param interval how long nothing more comes through
     * @param nanoTime a clock of nanoseconds that nobody sets, such as {@link System#nanoTime}
     */
    public Pace(Duration interval, LongSupplier nanoTime) {
        this.interval = interval.toNanos();
        this.nanoTime = nanoTime;
        this.next = new AtomicLong(nanoTime.getAsLong());
    }

    /**
     * Whether the next one may come through.
     *
     * @return {@code true} once in each interval
     */
    public boolean isDue() {
        long then = next.get();
        long now = nanoTime.getAsLong();
        return now - then >= 0 && next.compareAndSet(then, now + interval);
    }
}
