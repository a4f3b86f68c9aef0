package io.github.videosdk.jakarta.bench.token;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnTimeTest {

    private static final long TIME = 50_000_000;

    private final OwnTime time = new OwnTime();

    @BeforeEach
    void forgetOtherTests() {
        OwnTime.processor();
        OwnTime.waiting();
    }

    @Test
    void work_isProcessorTime() {
        time.start();
        work();
        time.stop();
        assertThat(OwnTime.processor()).isBetween(TIME, 10 * TIME);
        assertThat(OwnTime.waiting()).isLessThan(TIME);
    }

    @Test
    void waitForAnotherThread_isNoProcessorTime() throws InterruptedException {
        time.start();
        new CountDownLatch(1).await(TIME, NANOSECONDS);
        time.stop();
        assertThat(OwnTime.processor()).isBetween(0L, TIME);
        assertThat(OwnTime.waiting()).isGreaterThanOrEqualTo(TIME * 9 / 10);
    }

    @Test
    void workOfOtherThreads_isNotCounted() throws InterruptedException {
        Thread other = new Thread(OwnTimeTest::work);
        time.start();
        other.start();
        other.join();
        time.stop();
        assertThat(OwnTime.processor()).isBetween(0L, TIME);
    }

    private static void work() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + TIME;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
