package io.github.videosdk.jakarta.token;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Things that one call needs for itself and the next one can use again. Nobody waits: where all are lent, there is a new
 * one for once. Threads begin at different places, so that they rarely meet.
 */
final class Spares<T> {

    private static final int PLACES = 64;
    private static final int NONE = -1;
    private static final int FREE = 0;
    private static final int LENT = 1;

    /** Marks of two places are never in the same cache line. */
    private static final int DISTANCE = 32;

    /** That a thing is lent is marked, and it stays where it is: to move references is dear with G1. */
    private final AtomicIntegerArray marks = new AtomicIntegerArray(PLACES * DISTANCE);

    private final AtomicReferenceArray<T> things = new AtomicReferenceArray<>(PLACES);
    private final Supplier<T> maker;

    Spares(Supplier<T> maker) {
        this.maker = maker;
    }

    <R> R lend(Function<T, R> work) {
        int place = freePlace();
        return place == NONE ? work.apply(maker.get()) : lend(place, work);
    }

    private int freePlace() {
        int start = (int) (Thread.currentThread().getId() % PLACES);
        for (int i = 0; i < PLACES; i++) {
            int place = (start + i) % PLACES;
            if (marks.getPlain(place * DISTANCE) == FREE && marks.compareAndSet(place * DISTANCE, FREE, LENT)) {
                return place;
            }
        }
        return NONE;
    }

    private <R> R lend(int place, Function<T, R> work) {
        try {
            return work.apply(at(place));
        } catch (RuntimeException | Error failed) {
            // The thing may be in any state.
            things.setPlain(place, null);
            throw failed;
        } finally {
            marks.setRelease(place * DISTANCE, FREE);
        }
    }

    private T at(int place) {
        T thing = things.getPlain(place);
        if (thing == null) {
            thing = maker.get();
            things.setPlain(place, thing);
        }
        return thing;
    }
}
