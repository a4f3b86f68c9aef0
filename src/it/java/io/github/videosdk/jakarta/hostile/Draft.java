package io.github.videosdk.jakarta.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.videosdk.jakarta.hostile.HostileRequest.Expectation;
import io.github.videosdk.jakarta.hostile.HostileRequest.Wire;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A request in the making. Each character of its head is one byte, so any byte can be had. */
final class Draft {

    private final List<String> headers = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private byte[] body = {};
    private boolean isChunked;
    private String method = "POST";
    private String target = "/";
    private String version = "HTTP/1.1";
    private String newLine = "\r\n";
    private Wire wire = Wire.CLEAN;
    private Expectation expectation = Expectation.NO_MEETING;

    static String bytesOf(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    Draft method(String name) {
        method = name;
        return this;
    }

    Draft target(String path) {
        target = path;
        return this;
    }

    Draft version(String text) {
        version = text;
        return this;
    }

    Draft newLine(String characters) {
        newLine = characters;
        return this;
    }

    Draft header(String name, String value) {
        return line(name + ": " + value);
    }

    Draft line(String header) {
        headers.add(header);
        return this;
    }

    Draft withoutHeader(String name) {
        headers.removeIf(header -> header.startsWith(name + ":"));
        return this;
    }

    /** With the header that tells its length. */
    Draft body(byte[] content) {
        unframedBody(content);
        return header("Content-Length", Integer.toString(content.length));
    }

    Draft unframedBody(byte[] content) {
        body = content;
        return this;
    }

    Draft chunkedBody(byte[] content, Dice dice) {
        body = chunks(content, dice);
        isChunked = true;
        return header("Transfer-Encoding", "chunked");
    }

    private static byte[] chunks(byte[] content, Dice dice) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        int next = 0;
        while (next < content.length) {
            int length = Math.min(content.length - next, 1 + dice.below(content.length < 2_000 ? 40 : 4_000));
            String size = dice.oneIn(2)
                    ? Integer.toHexString(length)
                    : "00" + Integer.toHexString(length).toUpperCase();
            chunks.writeBytes((size + "\r\n").getBytes(ISO_8859_1));
            chunks.write(content, next, length);
            chunks.writeBytes("\r\n".getBytes(ISO_8859_1));
            next += length;
        }
        String trailer = dice.oneIn(8) ? "X-" + dice.letters(4) + ": " + dice.letters(4) + "\r\n" : "";
        chunks.writeBytes(("0\r\n" + trailer + "\r\n").getBytes(ISO_8859_1));
        return chunks.toByteArray();
    }

    boolean isChunked() {
        return isChunked;
    }

    byte[] body() {
        return body;
    }

    Draft carrying(String token) {
        tokens.add(token);
        return this;
    }

    Draft wire(Wire kind) {
        wire = kind;
        return this;
    }

    Draft expect(Expectation outcome) {
        expectation = outcome;
        return this;
    }

    /** What is odd about a request leaves open what comes of it; only what no good token is in makes no meeting. */
    Draft expectNothingCertain() {
        boolean isGood = expectation == Expectation.MEETING || expectation == Expectation.ANYTHING;
        return expect(isGood ? Expectation.ANYTHING : Expectation.NO_MEETING);
    }

    byte[] bytes() {
        StringBuilder head =
                new StringBuilder(method + " " + target + (version.isEmpty() ? "" : " " + version) + newLine);
        headers.forEach(header -> head.append(header).append(newLine));
        head.append(newLine);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    HostileRequest request(int index) {
        return request(index, bytes());
    }

    HostileRequest request(int index, byte[] instead) {
        return new HostileRequest(index, instead, wire, expectation, List.copyOf(tokens), method.equals("HEAD"));
    }
}
