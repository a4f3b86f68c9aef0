package io.github.videosdk.jakarta.token;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;

/** HMAC-SHA256 with a key, perhaps with the start of the message already in it. Safe for any number of threads. */
interface HmacSha256 {

    /** In bytes. */
    int LENGTH = 32;

    /** The same, for messages that begin with these bytes: whoever signs many of them says so once. */
    HmacSha256 after(byte[] start);

    /** Writes the MAC of these bytes to the beginning of an array. */
    void sign(byte[] bytes, int from, int to, byte[] signature);

    /** Compares in constant time. */
    default boolean hasSigned(byte[] bytes, int from, int to, byte[] signature) {
        byte[] expected = new byte[LENGTH];
        sign(bytes, from, to, expected);
        return MessageDigest.isEqual(expected, signature);
    }

    /** The JDK's own SHA-256 can be asked by several threads for copies of its state; of another nobody knows. */
    static HmacSha256 withKey(byte[] key) {
        try {
            return ResumedHmac.withKey(key, MessageDigest.getInstance("SHA-256", "SUN"));
        } catch (NoSuchAlgorithmException | NoSuchProviderException restrictedJvm) {
            return new PlainHmac(key);
        }
    }
}
