package io.github.videosdk.jakarta.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, the same for the same seed and index. */
final class Dice {

    /** Far from the step of the generator, so that neighbours share no part of their sequences. */
    private static final long APART = 0x5851_F42D_4C95_7F2DL;

    private final SplittableRandom random;

    Dice(long seed, int index) {
        this.random = new SplittableRandom(seed + index * APART);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int number) {
        return below(number) == 0;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) below(256);
        }
        return bytes;
    }

    String letters(int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
