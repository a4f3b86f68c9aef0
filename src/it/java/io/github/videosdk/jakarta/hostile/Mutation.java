package io.github.videosdk.jakarta.hostile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Bytes changed, cut out, repeated and put in. */
final class Mutation {

    private Mutation() {}

    static byte[] of(byte[] original, Dice dice) {
        byte[] bytes = original;
        for (int changes = 1 + dice.below(6); changes > 0; changes--) {
            bytes = changed(bytes, dice);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Dice dice) {
        if (bytes.length == 0) {
            return dice.bytes(1);
        }
        int at = dice.below(bytes.length);
        int length = Math.min(bytes.length - at, 1 + dice.below(dice.of(1, 4, 64)));
        byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
        return switch (dice.below(5)) {
            case 0 -> withBitFlipped(bytes, at, dice);
            case 1 -> spliced(bytes, at, length, new byte[0]);
            case 2 -> spliced(bytes, at, 0, piece);
            case 3 -> spliced(bytes, at, length, dice.bytes(length));
            default ->
                spliced(bytes, at, 0, new byte[] {dice.of((byte) 0, (byte) '\r', (byte) '\n', (byte) ' ', (byte) ':')});
        };
    }

    private static byte[] withBitFlipped(byte[] bytes, int at, Dice dice) {
        byte[] copy = bytes.clone();
        copy[at] ^= (byte) (1 << dice.below(8));
        return copy;
    }

    private static byte[] spliced(byte[] bytes, int at, int without, byte[] with) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        copy.write(bytes, 0, at);
        copy.writeBytes(with);
        copy.write(bytes, at + without, bytes.length - at - without);
        return copy.toByteArray();
    }
}
