package io.github.videosdk.jakarta.token;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Random UUIDs from randomness that is drawn in blocks: {@code UUID.randomUUID} asks the operating system each time, and
 * two threads wait for each other there. For one thread at a time.
 */
final class RandomIds {

    private static final int IDS_IN_A_BLOCK = 128;
    private static final int SEED_BYTES = 32;

    private final Consumer<byte[]> randomness;
    private final ByteBuffer block =
            ByteBuffer.allocate(IDS_IN_A_BLOCK * 2 * Long.BYTES).limit(0);

    RandomIds(Consumer<byte[]> randomness) {
        this.randomness = randomness;
    }

    /** Ids that nobody can foresee. */
    static RandomIds unpredictable() {
        try {
            return new RandomIds(reseeded(SecureRandom.getInstance("DRBG"), new SecureRandom()));
        } catch (NoSuchAlgorithmException restrictedJvm) {
            return new RandomIds(new SecureRandom()::nextBytes);
        }
    }

    /** A fresh seed for each block: a generator that is copied with its whole machine goes on differently. */
    private static Consumer<byte[]> reseeded(SecureRandom generator, SecureRandom seeds) {
        byte[] seed = new byte[SEED_BYTES];
        return block -> {
            seeds.nextBytes(seed);
            generator.setSeed(seed);
            generator.nextBytes(block);
        };
    }

    /** A UUID of version 4. */
    String next() {
        if (!block.hasRemaining()) {
            randomness.accept(block.array());
            block.clear();
        }
        long most = block.getLong() & 0xffff_ffff_ffff_0fffL | 0x4000;
        long least = block.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(most, least).toString();
    }
}
