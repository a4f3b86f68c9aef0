package io.github.videosdk.jakarta.container;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How a page answers for a while.
 *
 * @param nanos of each request, in order of size
 * @param over how long it was asked
 */
record Pulse(long[] nanos, Duration over) {

    /** Asked by some clients, each again as soon as it is answered; every answer has to be 200. */
    static Pulse of(int clients, Duration time, Client client, String path) {
        List<CompletableFuture<long[]>> all = IntStream.range(0, clients)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> ask(System.nanoTime() + time.toNanos(), client, path), task -> new Thread(task).start()))
                .toList();
        long[] nanos = all.stream()
                .map(CompletableFuture::join)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
        return new Pulse(nanos, time);
    }

    private static long[] ask(long end, Client client, String path) {
        LongStream.Builder nanos = LongStream.builder();
        long start = System.nanoTime();
        while (start < end) {
            int status = client.get(path).status();
            if (status != 200) {
                throw new AssertionError(path + " was answered " + status);
            }
            long now = System.nanoTime();
            nanos.add(now - start);
            start = now;
        }
        return nanos.build().toArray();
    }

    double perSecond() {
        return nanos.length * 1e9 / over.toNanos();
    }

    double p99Millis() {
        return nanos[nanos.length * 99 / 100] / 1e6;
    }

    @Override
    public String toString() {
        return "%.0f/s, p99 %.1f ms".formatted(perSecond(), p99Millis());
    }
}
