package io.github.videosdk.jakarta.bench.token;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a thread takes itself in an iteration, however busy the machine is. Each thread asks for its own times. */
@State(Scope.Thread)
public class OwnTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long NANOSECONDS = 1_000_000;
    private static final LongAdder PROCESSOR = new LongAdder();
    private static final LongAdder WAITING = new LongAdder();

    static {
        THREADS.setThreadContentionMonitoringEnabled(true);
    }

    @Setup(Level.Iteration)
    public void start() {
        WAITING.add(-waited());
        PROCESSOR.add(-THREADS.getCurrentThreadCpuTime());
    }

    @TearDown(Level.Iteration)
    public void stop() {
        PROCESSOR.add(THREADS.getCurrentThreadCpuTime());
        WAITING.add(waited());
    }

    /** Nanoseconds on a processor, of all threads since the last call. */
    static long processor() {
        return PROCESSOR.sumThenReset();
    }

    /** Nanoseconds in wait of a lock or of another thread, of all threads since the last call. */
    static long waiting() {
        return WAITING.sumThenReset();
    }

    private static long waited() {
        ThreadInfo thread = THREADS.getThreadInfo(Thread.currentThread().getId());
        return (thread.getBlockedTime() + thread.getWaitedTime()) * NANOSECONDS;
    }
}
