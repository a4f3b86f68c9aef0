package io.github.videosdk.jakarta.token;

import java.util.Arrays;
import java.util.Base64;

/** Base64URL without padding, as JWS has it: each value has one spelling. Encoding is for one thread at a time. */
final class UrlBase64 {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** What a character stands for; negative if it is none of ours. */
    private static final byte[] VALUES = values();

    /** Which bits the last character must not have, by the length of the last group of four; one alone stands for nothing. */
    private static final int[] LEFT_OVER = {0, 0x3f, 0x0f, 0x03};

    /** The JDK encodes whole arrays only; this one is kept as long as the lengths stay the same. */
    private byte[] whole = new byte[0];

    private byte[] encoded = new byte[512];

    void encode(AsciiBuffer from, AsciiBuffer to) {
        if (whole.length != from.length()) {
            whole = new byte[from.length()];
        }
        System.arraycopy(from.bytes(), 0, whole, 0, whole.length);
        encode(whole, to);
    }

    void encode(byte[] from, AsciiBuffer to) {
        int most = (from.length + 2) / 3 * 4;
        if (encoded.length < most) {
            encoded = new byte[most];
        }
        to.append(encoded, ENCODER.encode(from, encoded));
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }

    /** Whether this is how some bytes, at least one, are spelled. */
    static boolean isSpelling(byte[] ascii, int from, int to) {
        int length = to - from;
        if (length < 2 || length % 4 == 1) {
            return false;
        }
        int signs = 0;
        for (int i = from; i < to; i++) {
            signs |= VALUES[ascii[i] & 0xff];
        }
        return signs >= 0 && (VALUES[ascii[to - 1] & 0xff] & LEFT_OVER[length % 4]) == 0;
    }

    /** The bytes that are spelled like this. */
    static byte[] decode(byte[] ascii, int from, int to) {
        return DECODER.decode(Arrays.copyOfRange(ascii, from, to));
    }
}
