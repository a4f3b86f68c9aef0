package io.github.videosdk.jakarta.bench.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkerTimesTest {

    private static final long BUSY = 50_000_000;

    /** Named as JMH names its threads, which is too long a name for Linux. */
    @Test
    void processorTimeOfWorkers_isSeen() throws InterruptedException {
        CountDownLatch worked = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        WorkerTimes before = WorkerTimes.now();
        Thread worker = new Thread(() -> workAndWait(worked, seen), TokenBench.class.getName() + ".token-jmh-worker-1");
        worker.start();
        worked.await();
        WorkerTimes taken = WorkerTimes.now().since(before);
        seen.countDown();
        worker.join();
        assertThat(taken.running()).isBetween(BUSY / 2, 20 * BUSY);
        assertThat(taken.queued()).isNotNegative();
    }

    @Test
    void otherThreads_areNotCounted() {
        WorkerTimes before = WorkerTimes.now();
        work();
        assertThat(WorkerTimes.now().since(before)).isEqualTo(new WorkerTimes(0, 0));
    }

    private static void workAndWait(CountDownLatch worked, CountDownLatch seen) {
        work();
        worked.countDown();
        try {
            seen.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void work() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + BUSY;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
