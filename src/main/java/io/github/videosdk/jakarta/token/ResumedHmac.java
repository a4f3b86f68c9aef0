package io.github.videosdk.jakarta.token;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC as RFC 2104 defines it, resumed from where it is always the same: a {@code Mac} hashes the padded key twice for
 * each message, and the start of the message with it.
 */
final class ResumedHmac implements HmacSha256 {

    private static final int BLOCK = 64;

    /** These two are copied and never fed. */
    private final MessageDigest inner;

    private final MessageDigest outer;

    private ResumedHmac(MessageDigest inner, MessageDigest outer) {
        this.inner = inner;
        this.outer = outer;
    }

    static ResumedHmac withKey(byte[] key, MessageDigest sha256) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256.digest(key) : key, BLOCK);
        return new ResumedHmac(fed(sha256, padded(block, 0x36)), fed(sha256, padded(block, 0x5c)));
    }

    @Override
    public HmacSha256 after(byte[] start) {
        return new ResumedHmac(fed(inner, start), outer);
    }

    @Override
    public void sign(byte[] bytes, int from, int to, byte[] signature) {
        digest(inner, bytes, from, to, signature);
        digest(outer, signature, 0, LENGTH, signature);
    }

    private static void digest(MessageDigest start, byte[] bytes, int from, int to, byte[] digest) {
        try {
            MessageDigest further = copy(start);
            further.update(bytes, from, to - from);
            further.digest(digest, 0, LENGTH);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] padded(byte[] block, int pad) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }

    private static MessageDigest fed(MessageDigest hash, byte[] bytes) {
        MessageDigest further = copy(hash);
        further.update(bytes);
        return further;
    }

    private static MessageDigest copy(MessageDigest hash) {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
