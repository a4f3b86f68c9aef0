package io.github.videosdk.jakarta.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** The one reply to one request, well-behaved or not. The status is noted before its first byte leaves. */
final class StandInReply {

    // What the JDK's server wants to hear for "no body" and for "chunked".
    private static final long NO_BODY = -1;
    private static final long CHUNKED = 0;

    private final HttpExchange exchange;
    private final IntConsumer statusNote;

    StandInReply(HttpExchange exchange, IntConsumer statusNote) {
        this.exchange = exchange;
        this.statusNote = statusNote;
    }

    void send(StandInAnswer answer) throws IOException {
        byte[] body = answer.bytes();
        try (OutputStream out = sendHead(answer, lengthFor(body))) {
            out.write(body);
        }
    }

    /** Sends the head at once and then one byte per pause, until relief comes: then the rest at once. */
    void dribble(StandInAnswer answer, Duration pause, CountDownLatch relief) throws IOException, InterruptedException {
        byte[] body = answer.bytes();
        try (OutputStream out = sendHead(answer, lengthFor(body))) {
            for (byte each : body) {
                relief.await(pause.toNanos(), TimeUnit.NANOSECONDS);
                out.write(each);
                out.flush();
            }
        }
    }

    /** Sends a valid JSON object of exactly that size, chunked, so that no Content-Length gives it away. */
    void sendHugeRoom(int size) throws IOException {
        byte[] start =
                "{\"roomId\":\"huge-huge-huge\",\"disabled\":false,\"padding\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] end = "\"}".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = sendHead(StandInAnswer.json(200, ""), CHUNKED)) {
            out.write(start);
            writePadding(out, size - start.length - end.length);
            out.write(end);
        }
    }

    /** Closes the connection without an answer. */
    void drop() {
        exchange.close();
    }

    private OutputStream sendHead(StandInAnswer answer, long length) throws IOException {
        statusNote.accept(answer.status());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), length);
        OutputStream out = exchange.getResponseBody();
        out.flush();
        return out;
    }

    private static long lengthFor(byte[] body) {
        return body.length == 0 ? NO_BODY : body.length;
    }

    private static void writePadding(OutputStream out, int size) throws IOException {
        byte[] block = new byte[8192];
        Arrays.fill(block, (byte) 'x');
        for (int left = size; left > 0; left -= block.length) {
            out.write(block, 0, Math.min(left, block.length));
        }
    }
}
