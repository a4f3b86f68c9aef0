package io.github.videosdk.jakarta.standin;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Which fault strikes next: queued ones first, in order, then the lasting one, if any. */
final class StandInFaults {

    private final Queue<Fault> queued = new ArrayDeque<>();
    private Supplier<Fault> lasting = Fault::none;
    private CountDownLatch relief = new CountDownLatch(1);

    synchronized void next(List<Fault> faults) {
        queued.addAll(faults);
    }

    synchronized void always(Supplier<Fault> each) {
        lasting = each;
    }

    /** Forgets all faults and releases whoever waits in one. */
    synchronized void heal() {
        queued.clear();
        lasting = Fault::none;
        relief.countDown();
        relief = new CountDownLatch(1);
    }

    /** Takes the fault and the latch to wait on together, so that no heal can slip in between. */
    synchronized Drawn draw() {
        Fault fault = queued.isEmpty() ? lasting.get() : queued.remove();
        return new Drawn(fault, relief);
    }

    /** A fault and the latch that ends its waiting. */
    record Drawn(Fault fault, CountDownLatch relief) {}
}
