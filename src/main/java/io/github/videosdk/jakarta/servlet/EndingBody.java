package io.github.videosdk.jakarta.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/**
 * A body that is over once it was closed or has failed. CXF reads the rest of a body before it lets an answer out, even of
 * one that was given up because it does not end.
 */
final class EndingBody extends ServletInputStream {

    private static final int END = -1;

    private final ServletInputStream body;
    private boolean isOver;

    EndingBody(ServletInputStream body) {
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == END ? END : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (isOver) {
            return END;
        }
        isOver = true;
        int count = readBody(target, offset, length);
        isOver = count == END;
        return count;
    }

    private int readBody(byte[] target, int offset, int length) throws IOException {
        try {
            return body.read(target, offset, length);
        } catch (RuntimeException malformed) {
            // Tomcat has a NullPointerException for some malformed trailers.
            throw new IOException(malformed);
        }
    }

    /** Of this view of the body alone: what the server does with the rest is its affair. */
    @Override
    public void close() {
        isOver = true;
    }

    @Override
    public boolean isFinished() {
        return isOver || body.isFinished();
    }

    @Override
    public boolean isReady() {
        return isOver || body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
