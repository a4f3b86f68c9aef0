package io.github.videosdk.jakarta.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;

/** A thread that does nothing but wake up every few milliseconds, and notes by how much too late. */
final class Lateness implements AutoCloseable {

    private static final long TICK = Duration.ofMillis(5).toNanos();

    private final ConcurrentSkipListMap<Long, Long> latenessByEnd = new ConcurrentSkipListMap<>();
    private final long origin = System.nanoTime();
    private volatile boolean isOver;

    Lateness() {
        Thread thread = new Thread(this::tick, "lateness");
        thread.setDaemon(true);
        thread.start();
    }

    /** The longest time by which a thread was late between two moments of {@link System#nanoTime}. */
    Duration between(long start, long end) {
        return Duration.ofNanos(latenessByEnd.tailMap(start - origin).entrySet().stream()
                .filter(each -> each.getKey() - each.getValue() <= end - origin)
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0));
    }

    @Override
    public void close() {
        isOver = true;
    }

    private void tick() {
        while (!isOver) {
            long start = System.nanoTime();
            LockSupport.parkNanos(TICK);
            long end = System.nanoTime();
            latenessByEnd.put(end - origin, Math.max(0, end - start - TICK));
        }
    }
}
