package io.github.videosdk.jakarta.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.videosdk.jakarta.hostile.HostileRequest.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/** One connection, on which bytes go out as they are. */
final class RawConnection implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration DEADLINE_OF_THE_UNCERTAIN = Duration.ofSeconds(2);
    private static final Duration BEFORE_THE_CUT = Duration.ofMillis(150);
    private static final Duration AFTER_THE_ANSWER = Duration.ofMillis(20);

    private final Socket socket;
    private final InputStream input;
    private final byte[] buffer = new byte[8192];
    private int next;
    private int end;
    private long deadline;
    private boolean isUsed;

    RawConnection(URI server) throws IOException {
        socket = new Socket();
        // A reset instead of a wait, or a long attack would run out of ports.
        socket.setSoLinger(true, 0);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 10_000);
        input = socket.getInputStream();
    }

    boolean isUsed() {
        return isUsed;
    }

    RawAnswer exchange(HostileRequest request) {
        try {
            socket.getOutputStream().write(request.bytes());
            if (request.wire() == Wire.CUT) {
                socket.shutdownOutput();
            }
        } catch (IOException closedAlready) {
            // There may be an answer all the same.
        }
        RawAnswer answer = answer(request);
        isUsed = true;
        return answer;
    }

    private RawAnswer answer(HostileRequest request) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        boolean isBroken = false;
        boolean isSilence = false;
        try {
            awaitFirstByte(request.wire());
            readHead(head);
            readBody(head.toString(ISO_8859_1), request.isHead(), body);
            if (request.wire() == Wire.CUT || request.wire() == Wire.UNSURE) {
                readRest(rest);
            }
        } catch (SocketTimeoutException silence) {
            isSilence = head.size() == 0;
            isBroken = true;
        } catch (IOException | NumberFormatException broken) {
            isBroken = true;
        }
        return new RawAnswer(
                head.toString(ISO_8859_1), body.toString(ISO_8859_1), rest.toString(ISO_8859_1), isBroken, isSilence);
    }

    private void awaitFirstByte(Wire wire) throws IOException {
        if (wire == Wire.UNSURE) {
            within(BEFORE_THE_CUT);
            try {
                fill();
            } catch (SocketTimeoutException waitsForMore) {
                socket.shutdownOutput();
            }
        }
        within(wire == Wire.CLEAN || wire == Wire.ALONE ? DEADLINE : DEADLINE_OF_THE_UNCERTAIN);
    }

    private void within(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }

    /** Interim answers are passed over. */
    private void readHead(ByteArrayOutputStream head) throws IOException {
        do {
            head.reset();
            String line = readLine(head);
            while (!line.isEmpty()) {
                line = readLine(head);
            }
        } while (head.toString(ISO_8859_1).startsWith("HTTP/1.1 100"));
    }

    private void readBody(String head, boolean isForHead, ByteArrayOutputStream body) throws IOException {
        RawAnswer soFar = new RawAnswer(head, "", "", false, false);
        int status = soFar.status();
        if (isForHead || status == 204 || status == 304 || status == 101) {
            return;
        }
        if (soFar.header("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            readChunks(body);
        } else if (soFar.header("Content-Length").isPresent()) {
            copy(Integer.parseInt(soFar.header("Content-Length").get()), body);
        } else {
            copyToEnd(body);
        }
    }

    private void readChunks(ByteArrayOutputStream body) throws IOException {
        int size = chunkSize();
        while (size > 0) {
            copy(size, body);
            readLine(new ByteArrayOutputStream());
            size = chunkSize();
        }
        String trailer = readLine(new ByteArrayOutputStream());
        while (!trailer.isEmpty()) {
            trailer = readLine(body);
        }
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(
                readLine(new ByteArrayOutputStream()).split(";", 2)[0].strip(), 16);
    }

    /** What follows an answer that was taken for the only one. */
    private void readRest(ByteArrayOutputStream rest) {
        within(AFTER_THE_ANSWER);
        try {
            copyToEnd(rest);
        } catch (IOException noMore) {
            // Nothing follows, or nothing that will ever end.
        }
    }

    private void copy(int count, ByteArrayOutputStream target) throws IOException {
        for (int left = count; left > 0; left--) {
            int each = read();
            if (each < 0) {
                throw new IOException("the answer is shorter than announced");
            }
            target.write(each);
        }
    }

    private void copyToEnd(ByteArrayOutputStream target) throws IOException {
        for (int each = read(); each >= 0; each = read()) {
            target.write(each);
        }
    }

    /** Without its end. */
    private String readLine(ByteArrayOutputStream all) throws IOException {
        StringBuilder line = new StringBuilder();
        int each = read();
        while (each >= 0 && each != '\n') {
            all.write(each);
            line.append((char) each);
            each = read();
        }
        if (each < 0) {
            throw new IOException("the answer ends in a line");
        }
        all.write('\n');
        return line.toString().strip();
    }

    private int read() throws IOException {
        return next < end || fill() ? buffer[next++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout((int) left);
        int count = input.read(buffer);
        next = 0;
        end = Math.max(count, 0);
        return count > 0;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException goneAlready) {
            // That was the wish.
        }
    }
}
