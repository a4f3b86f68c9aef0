package io.github.videosdk.jakarta.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are written one after the other and then begun anew in the same place. For one thread at a time. */
final class AsciiBuffer {

    private byte[] bytes = new byte[512];
    private int length;

    void begin(byte[] start) {
        length = 0;
        append(start);
    }

    void append(byte[] text) {
        append(text, text.length);
    }

    void append(byte[] text, int count) {
        int at = extend(count);
        System.arraycopy(text, 0, bytes, at, count);
    }

    void append(char ascii) {
        int at = extend(1);
        bytes[at] = (byte) ascii;
    }

    /** Only if it is ASCII: what this method of String does to other characters is why it is deprecated. */
    @SuppressWarnings("deprecation")
    void append(String ascii) {
        int at = extend(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, at);
    }

    /** Where there is room now; it may be in another array than before. */
    private int extend(int count) {
        int at = length;
        length += count;
        if (length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
        }
        return at;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    String text() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
