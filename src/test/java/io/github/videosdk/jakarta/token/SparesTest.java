package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thing is with one caller at a time, and callers never wait. */
@Timeout(60)
class SparesTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Spares<Integer> spares = new Spares<>(made::incrementAndGet);

    @Test
    void whatWasGivenBack_isTakenAgain() {
        Integer first = spares.take();
        spares.giveBack(first);
        assertThat(spares.take()).isSameAs(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void whatIsTaken_isTakenOnce() {
        assertThat(Stream.generate(spares::take).limit(100)).doesNotHaveDuplicates();
    }

    @Test
    void whatAnotherThreadGaveBack_isTakenRatherThanMade() throws InterruptedException {
        Thread other = new Thread(() -> spares.giveBack(spares.take()));
        other.start();
        other.join();
        assertThat(spares.take()).isEqualTo(1);
    }

    @Test
    void noMoreThan64_areKept() {
        Stream.generate(spares::take).limit(100).toList().forEach(spares::giveBack);
        assertThat(Stream.generate(spares::take).limit(65).filter(spare -> spare > 100))
                .hasSize(1);
    }

    @Test
    void manyThreads_neverHoldTheSame() throws InterruptedException {
        Set<Integer> held = ConcurrentHashMap.newKeySet();
        AtomicBoolean heldTwice = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int thread = 0; thread < 8; thread++) {
            threads.execute(() -> {
                for (int i = 0; i < 20_000; i++) {
                    Integer spare = spares.take();
                    if (!held.add(spare)) {
                        heldTwice.set(true);
                    }
                    held.remove(spare);
                    spares.giveBack(spare);
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
        assertThat(heldTwice).isFalse();
        assertThat(made.get()).isLessThan(1_000);
    }
}
