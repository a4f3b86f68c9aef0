package io.github.videosdk.jakarta.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** What can go wrong with the bytes of one reply. Where the request has to have had its effect first, it has. */
@FunctionalInterface
public interface LineFault {

    /** Treats one request, which has been read from the line. */
    void strike(LineCall call) throws IOException, InterruptedException;

    /** No fault. */
    static LineFault none() {
        return call -> call.send(call.reply());
    }

    /** No answer until the line is closed. */
    static LineFault silence() {
        return LineCall::awaitClosing;
    }

    /** A reset in the place of an answer. */
    static LineFault reset() {
        return LineCall::reset;
    }

    /** The same, after the request had its effect. */
    static LineFault resetAfterTheEffect() {
        return resetAfter(0);
    }

    /** The status line and the start of a header, then a reset. */
    static LineFault resetAmidTheHeaders() {
        return resetAfter("HTTP/1.1 200 OK\r\nConte".length());
    }

    /** The head and half of the body, then a reset. */
    static LineFault resetAmidTheBody() {
        return call -> {
            byte[] reply = call.reply();
            call.send(Arrays.copyOf(reply, middleOfBody(reply)));
            call.reset();
        };
    }

    /** The head and half of the body, then the end, as if that were all. */
    static LineFault endAmidTheBody() {
        return call -> {
            byte[] reply = call.reply();
            call.send(Arrays.copyOf(reply, middleOfBody(reply)));
        };
    }

    /** A byte of the reply, head included, per interval. */
    static LineFault dribble(Duration perByte) {
        return call -> {
            for (byte each : call.reply()) {
                if (call.awaitClosing(perByte)) {
                    return;
                }
                call.send(new byte[] {each});
            }
        };
    }

    /** A length that promises more, or less, than follows. */
    static LineFault lengthOffBy(int difference) {
        return call -> {
            byte[] body = bodyOf(call.reply());
            call.send(bytes("HTTP/1.1 200 OK\r\nContent-Length: " + (body.length + difference) + "\r\n\r\n"));
            call.send(body);
        };
    }

    /** A body that says that it is chunked and is not. */
    static LineFault brokenChunks() {
        return call -> {
            byte[] body = bodyOf(call.reply());
            call.send(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno size at all\r\n"));
            call.send(body);
        };
    }

    /** Bytes in the ids that are no UTF-8. */
    static LineFault invalidUtf8() {
        return call -> {
            call.reply();
            byte[] body = "{\"roomId\":\"Größe\",\"disabled\":false}".getBytes(StandardCharsets.ISO_8859_1);
            call.send(bytes("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n"));
            call.send(body);
        };
    }

    /** Something that is not HTTP. */
    static LineFault notHttp() {
        return call -> call.send(bytes("220 mail.example ESMTP\r\n"));
    }

    /** A mebibyte of headers, and still no end. */
    static LineFault endlessHeaders() {
        return call -> {
            call.send(bytes("HTTP/1.1 200 OK\r\n"));
            call.send(bytes(("X-More: " + "x".repeat(1014) + "\r\n").repeat(1024)));
            call.awaitClosing();
        };
    }

    private static LineFault resetAfter(int bytes) {
        return call -> {
            call.send(Arrays.copyOf(call.reply(), bytes));
            call.reset();
        };
    }

    private static byte[] bodyOf(byte[] reply) {
        return Arrays.copyOfRange(reply, startOfBody(reply), reply.length);
    }

    private static int middleOfBody(byte[] reply) {
        return (startOfBody(reply) + reply.length) / 2;
    }

    private static int startOfBody(byte[] reply) {
        return new String(reply, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
