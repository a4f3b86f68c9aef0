package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.FaultyLine;
import io.github.videosdk.jakarta.standin.LineFault;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/**
 * What is wrong with VideoSDK, or with one of the ways to it: something else every second or so, and at times nothing,
 * each as often as the others.
 */
final class Troubles {

    private static final List<Fault> FAULTS = List.of(
            Fault.silence(),
            Fault.silence().afterEffect(),
            Fault.dropConnection(),
            Fault.dropConnection().afterEffect(),
            Fault.dribble(Duration.ofMillis(50)),
            Fault.rateLimited(Duration.ofSeconds(1)),
            Fault.status(500),
            Fault.status(503).afterEffect(),
            Fault.status(401),
            Fault.html(),
            Fault.status(200, "garbage", Map.of()),
            Fault.hugeBody(4 << 20));

    /** Without what is not HTTP at all: the JDK's client never closes a connection on which that came. */
    private static final List<LineFault> FAULTS_OF_THE_LINE = List.of(
            LineFault.reset(),
            LineFault.resetAfterTheEffect(),
            LineFault.resetAmidTheHeaders(),
            LineFault.resetAmidTheBody(),
            LineFault.endAmidTheBody(),
            LineFault.dribble(Duration.ofMillis(50)),
            LineFault.lengthOffBy(1),
            LineFault.brokenChunks(),
            LineFault.invalidUtf8());

    private static final int TIMES_OF_PEACE = 5;

    private final VideoSdkStandIn standIn;
    private final FaultyLine line;
    private final Random random;
    private final List<Runnable> all = new ArrayList<>();
    private final List<Runnable> coming = new ArrayList<>();
    private int changes;

    Troubles(VideoSdkStandIn standIn, FaultyLine line, Random random) {
        this.standIn = standIn;
        this.line = line;
        this.random = random;
        FAULTS.forEach(fault -> all.add(() -> strike(fault)));
        FAULTS_OF_THE_LINE.forEach(fault -> all.add(() -> strike(fault)));
        all.add(line::refuse);
        all.addAll(Collections.nCopies(TIMES_OF_PEACE, () -> {}));
    }

    void goOnFor(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            next().run();
            changes++;
            pause(Duration.ofMillis(500 + random.nextInt(1500)));
            heal();
        }
    }

    int changes() {
        return changes;
    }

    static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Runnable next() {
        if (coming.isEmpty()) {
            coming.addAll(all);
            Collections.shuffle(coming, random);
        }
        return coming.remove(0);
    }

    private void strike(Fault fault) {
        IntPredicate isStruck = isStruck();
        AtomicInteger calls = new AtomicInteger();
        standIn.always(() -> isStruck.test(calls.incrementAndGet()) ? fault : Fault.none());
    }

    private void strike(LineFault fault) {
        IntPredicate isStruck = isStruck();
        AtomicInteger calls = new AtomicInteger();
        line.always(call -> (isStruck.test(calls.incrementAndGet()) ? fault : LineFault.none()).strike(call));
    }

    /** Every call, which is what the breaker is for, or every third, against which retries help. */
    private IntPredicate isStruck() {
        int every = random.nextInt(4) == 0 ? 1 : 3;
        return call -> call % every == 0;
    }

    private void heal() {
        standIn.heal();
        line.always(LineFault.none());
        if (line.refuses()) {
            line.listen();
        }
    }
}
