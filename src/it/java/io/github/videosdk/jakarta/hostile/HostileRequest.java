package io.github.videosdk.jakarta.hostile;

import java.util.List;

/**
 * A request as it goes over the wire.
 *
 * @param tokens every token in it, good or bad; none of them may come back
 * @param isHead whether its answer has no body
 */
record HostileRequest(
        int index, byte[] bytes, Wire wire, Expectation expectation, List<String> tokens, boolean isHead) {

    /** How the request sits on its connection. */
    enum Wire {
        /** Well-formed HTTP to a path of ours: it has to be answered, and the connection is kept. */
        CLEAN,
        /** Complete, but not to be followed by another. */
        ALONE,
        /** The server waits for more that never comes. */
        CUT,
        /** Nobody knows whether the server waits for more. */
        UNSURE
    }

    /** What may come of it, besides what must never happen. */
    enum Expectation {
        /** 200 and a meeting: the token is good. */
        MEETING,
        /** 401: it is not. */
        REFUSAL,
        /** Anything but a meeting: there is no good token in it. */
        NO_MEETING,
        ANYTHING
    }

    HostileRequest withBytes(byte[] others) {
        return new HostileRequest(index, others, wire, expectation, tokens, isHead);
    }

    String escaped() {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            if (each == '\\') {
                text.append("\\\\");
            } else if (each >= ' ' && each < 127) {
                text.append((char) each);
            } else {
                text.append("\\x%02x".formatted(each & 0xff));
            }
        }
        return text.toString();
    }
}
