package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thing is with one caller at a time, and callers never wait. */
@Timeout(60)
class SparesTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Spares<Integer> spares = new Spares<>(made::incrementAndGet);

    @Test
    void whatIsBack_isLentAgain() {
        assertThat(spares.<Integer>lend(spare -> spare)).isEqualTo(1);
        assertThat(spares.<Integer>lend(spare -> spare)).isEqualTo(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void whatIsLent_isLentOnce() {
        assertThat(lentAtOnce(100)).doesNotHaveDuplicates();
    }

    @Test
    void whatAnotherThreadHadBefore_isLentRatherThanMade() throws InterruptedException {
        lentAtOnce(64);
        Thread other = new Thread(() -> lentAtOnce(64));
        other.start();
        other.join();
        assertThat(made).hasValue(64);
    }

    @Test
    void noMoreThan64_areKept() {
        lentAtOnce(100);
        assertThat(lentAtOnce(65).stream().filter(spare -> spare > 100)).hasSize(1);
    }

    @Test
    void whatWasInUseWhenItsWorkFailed_isLentToNobody() {
        IllegalStateException failure = new IllegalStateException();
        assertThatThrownBy(() -> spares.lend(spare -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(lentAtOnce(64)).doesNotContain(1).contains(65);
    }

    @Test
    void manyThreads_neverHoldTheSame() throws InterruptedException {
        Set<Integer> held = ConcurrentHashMap.newKeySet();
        AtomicBoolean heldTwice = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int thread = 0; thread < 8; thread++) {
            threads.execute(() -> {
                for (int i = 0; i < 20_000; i++) {
                    spares.lend(spare -> {
                        if (!held.add(spare)) {
                            heldTwice.set(true);
                        }
                        return held.remove(spare);
                    });
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
        assertThat(heldTwice).isFalse();
        assertThat(made.get()).isLessThan(1_000);
    }

    private List<Integer> lentAtOnce(int count) {
        return lentAtOnce(count, new ArrayList<>());
    }

    private List<Integer> lentAtOnce(int count, List<Integer> lent) {
        return count == 0
                ? lent
                : spares.lend(spare -> {
                    lent.add(spare);
                    return lentAtOnce(count - 1, lent);
                });
    }
}
