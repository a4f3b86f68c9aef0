package io.github.videosdk.jakarta.bench.rooms;

import java.util.concurrent.atomic.LongAdder;

/** What has come to the stand-in, and how late it answers. */
final class Traffic {

    private final LongAdder connections = new LongAdder();
    private final LongAdder calls = new LongAdder();
    private volatile int latencyMillis;

    void connected() {
        connections.increment();
    }

    void called() {
        calls.increment();
    }

    int latencyMillis() {
        return latencyMillis;
    }

    void setLatencyMillis(int millis) {
        latencyMillis = millis;
    }

    Counts counts() {
        return new Counts(connections.sum(), calls.sum());
    }
}
