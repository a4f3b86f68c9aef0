package io.github.videosdk.jakarta.bench.token;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;

/**
 * Calls until a thread has had this much processor time. JMH warms up by the clock, and on a busy machine a second of that
 * may hold but a few calls.
 */
final class WarmUp {

    static final String MILLISECONDS = "bench.token.warmup";

    private static final int CALLS = 100;
    private static final long NANOSECONDS = 1_000_000L * Integer.getInteger(MILLISECONDS, 1000);

    private WarmUp() {}

    /** The call, warmed up. */
    static <T> Callable<T> of(Callable<T> call) throws Exception {
        ThreadMXBean times = ManagementFactory.getThreadMXBean();
        long end = times.getCurrentThreadCpuTime() + NANOSECONDS;
        T last = null;
        while (times.getCurrentThreadCpuTime() < end) {
            for (int i = 0; i < CALLS; i++) {
                last = call.call();
            }
        }
        if (last == null) {
            throw new IllegalStateException("what returns nothing cannot be measured");
        }
        return call;
    }
}
