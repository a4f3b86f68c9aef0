package io.github.videosdk.jakarta.token;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Things that one call needs for itself and the next one can use again. Nobody waits: where none is left, there is a
 * new one, and one too many is dropped. Threads begin at different places, so that they rarely meet.
 */
final class Spares<T> {

    private static final int PLACES = 64;
    /** References of two places are never in the same cache line. */
    private static final int DISTANCE = 32;

    private final AtomicReferenceArray<T> places = new AtomicReferenceArray<>(PLACES * DISTANCE);
    private final Supplier<T> maker;

    Spares(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        int start = placeOfThisThread();
        for (int i = 0; i < PLACES; i++) {
            int place = (start + i) % PLACES * DISTANCE;
            if (places.getPlain(place) != null) {
                T spare = places.getAndSet(place, null);
                if (spare != null) {
                    return spare;
                }
            }
        }
        return maker.get();
    }

    /** Only after all went well: what has failed may be in any state. */
    void giveBack(T spare) {
        int start = placeOfThisThread();
        for (int i = 0; i < PLACES; i++) {
            int place = (start + i) % PLACES * DISTANCE;
            if (places.getPlain(place) == null && places.compareAndSet(place, null, spare)) {
                return;
            }
        }
    }

    private static int placeOfThisThread() {
        return (int) (Thread.currentThread().getId() % PLACES);
    }
}
