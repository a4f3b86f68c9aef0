package io.github.videosdk.jakarta.standin;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * A way to misbehave in answering one request. It strikes before the request has any effect, so that no room is made,
 * unless it is a dribble or {@link #afterEffect()} says otherwise.
 */
public final class Fault {

    private final String name;
    private final boolean afterEffect;
    private final Misbehaviour misbehaviour;

    private Fault(String name, boolean afterEffect, Misbehaviour misbehaviour) {
        this.name = name;
        this.afterEffect = afterEffect;
        this.misbehaviour = misbehaviour;
    }

    /** No fault: lets one request pass in a queue of faults. */
    public static Fault none() {
        return new Fault("none", true, (reply, answer, relief) -> reply.send(answer));
    }

    /** That status with an error body in VideoSDK's shape. */
    public static Fault status(int code) {
        return answering("status " + code, StandInAnswer.error(code, "Fault " + code));
    }

    /** That status, body and headers; the body is taken for JSON unless a Content-Type is among the headers. */
    public static Fault status(int code, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        if (headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
            all.putAll(StandInAnswer.json(code, body).headers());
        }
        return answering("status " + code, new StandInAnswer(code, all, body));
    }

    /** 429 with {@code Retry-After} in whole seconds, rounded up. */
    public static Fault rateLimited(Duration retryAfter) {
        String body = StandInAnswer.error(429, "Too many requests").body();
        long seconds = retryAfter.plusNanos(999_999_999).toSeconds();
        return status(429, body, Map.of("Retry-After", Long.toString(seconds)));
    }

    /** 200 with a page in HTML, as a proxy in between would answer. */
    public static Fault html() {
        String page = "<!doctype html><html><head><title>Sign in</title></head><body>Not JSON</body></html>";
        return answering("HTML", StandInAnswer.html(200, page));
    }

    /** 200 with a valid JSON room of that many bytes (at least 100), chunked. */
    public static Fault hugeBody(int bytes) {
        if (bytes < 100) {
            throw new IllegalArgumentException("At least 100 bytes, not " + bytes);
        }
        return new Fault("huge body", false, (reply, answer, relief) -> reply.sendHugeRoom(bytes));
    }

    /** No answer at all; the connection is dropped when the stand-in is healed or closed. */
    public static Fault silence() {
        return new Fault("silence", false, (reply, answer, relief) -> {
            relief.await();
            reply.drop();
        });
    }

    /** The regular answer, effect included: its head at once, its body byte by byte; the rest at once when healed. */
    public static Fault dribble(Duration perByte) {
        return new Fault("dribble", true, (reply, answer, relief) -> reply.dribble(answer, perByte, relief));
    }

    /** Closes the connection without an answer. */
    public static Fault dropConnection() {
        return new Fault("dropped connection", false, (reply, answer, relief) -> reply.drop());
    }

    /** The same fault, striking after the request had its effect: the room is made, its maker does not learn of it. */
    public Fault afterEffect() {
        return new Fault(name, true, misbehaviour);
    }

    @Override
    public String toString() {
        return name + (afterEffect ? " after" : " before") + " the effect";
    }

    void strike(StandInReply reply, Supplier<StandInAnswer> effect, CountDownLatch relief)
            throws IOException, InterruptedException {
        StandInAnswer regular = afterEffect ? effect.get() : StandInAnswer.error(503, "No effect");
        misbehaviour.answer(reply, regular, relief);
    }

    private static Fault answering(String name, StandInAnswer wrong) {
        return new Fault(name, false, (reply, answer, relief) -> reply.send(wrong));
    }

    /** What to do with the reply, given the regular answer and a latch that opens when the stand-in is healed. */
    @FunctionalInterface
    private interface Misbehaviour {
        void answer(StandInReply reply, StandInAnswer regular, CountDownLatch relief)
                throws IOException, InterruptedException;
    }
}
