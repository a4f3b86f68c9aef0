package io.github.videosdk.jakarta.standin;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request on a line, and what can be done about it. */
public final class LineCall {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final Pattern HOP_BY_HOP = Pattern.compile("(?im)^(connection|upgrade|http2-settings):.*\r\n");

    private final Socket client;
    private final URI standIn;
    private final CountDownLatch closing;
    private final byte[] request;

    private LineCall(Socket client, URI standIn, CountDownLatch closing, byte[] request) {
        this.client = client;
        this.standIn = standIn;
        this.closing = closing;
        this.request = request;
    }

    /** Reads a request, the only one of its connection. */
    static LineCall read(Socket client, URI standIn, CountDownLatch closing) throws IOException {
        String head = head(client.getInputStream());
        Matcher length = LENGTH.matcher(head);
        byte[] body = client.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(HOP_BY_HOP
                .matcher(head)
                .replaceAll("")
                .replaceFirst("\r\n", "\r\nConnection: close\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return new LineCall(client, standIn, closing, request.toByteArray());
    }

    /** Lets the request have its effect, and returns what the stand-in answers. */
    byte[] reply() throws IOException {
        try (Socket upstream = new Socket(standIn.getHost(), standIn.getPort())) {
            upstream.getOutputStream().write(request);
            byte[] reply = upstream.getInputStream().readAllBytes();
            if (reply.length == 0) {
                throw new EOFException("the stand-in has a fault of its own");
            }
            return reply;
        }
    }

    void send(byte[] bytes) throws IOException {
        client.getOutputStream().write(bytes);
        client.getOutputStream().flush();
    }

    /** Ends the connection as a crashed or impatient machine does. */
    void reset() throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    void awaitClosing() throws InterruptedException {
        closing.await();
    }

    boolean awaitClosing(Duration atMost) throws InterruptedException {
        return closing.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the client has gone");
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
