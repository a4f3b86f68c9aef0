package io.github.videosdk.jakarta.faults;

import io.github.videosdk.jakarta.standin.Authority;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.Http2Fault;
import io.github.videosdk.jakarta.standin.LineFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every fault, and what has to come of it: create at the first call, at every call, validate likewise. */
final class FaultCases {

    private static final int UNTESTED = 0;
    private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

    private FaultCases() {}

    static List<FaultCase> all() {
        return Stream.of(connections(), tls(), bytes(), bodies(), http2(), statuses(), machine())
                .flatMap(List::stream)
                .toList();
    }

    private static List<FaultCase> connections() {
        return List.of(
                FaultCase.of(
                        "name that does not exist", Trouble.at(URI.create("https://videosdk.invalid")), UNTESTED, 502),
                FaultCase.of("connection refused", Trouble.refused(), 200, 502),
                FaultCase.of("black hole", Trouble.blackHole(Duration.ofSeconds(2)), UNTESTED, 504),
                FaultCase.of("black hole, connect-timeout 100 ms", Trouble.blackHole(Duration.ofMillis(100)), 200, 502),
                FaultCase.of("accepts, then silence", Trouble.onTheLine(LineFault.silence()), 504, 504),
                FaultCase.of(
                        "silence after the effect",
                        Trouble.answering(Fault.silence().afterEffect()),
                        504,
                        504),
                FaultCase.of("closes before the answer", Trouble.answering(Fault.dropConnection()), 200, 502),
                FaultCase.of(
                        "closes after the effect",
                        Trouble.answering(Fault.dropConnection().afterEffect()),
                        200,
                        502),
                FaultCase.of("reset before the headers", Trouble.onTheLine(LineFault.reset()), 200, 502),
                FaultCase.of(
                        "reset before the headers, after the effect",
                        Trouble.onTheLine(LineFault.resetAfterTheEffect()),
                        200,
                        502),
                FaultCase.of("reset amid the headers", Trouble.onTheLine(LineFault.resetAmidTheHeaders()), 200, 502),
                FaultCase.of("reset amid the body", Trouble.onTheLine(LineFault.resetAmidTheBody()), 200, 502),
                FaultCase.of("end amid the body", Trouble.onTheLine(LineFault.endAmidTheBody()), 200, 502));
    }

    private static List<FaultCase> tls() {
        return List.of(
                FaultCase.of("expired certificate", Trouble.with(Authority::expired), 200, 502),
                FaultCase.of("certificate of tomorrow", Trouble.with(Authority::notYetValid), 200, 502),
                FaultCase.of("certificate of another host", Trouble.with(Authority::otherHost), 200, 502),
                FaultCase.of("certificate of an unknown authority", Trouble.ofUnknownAuthority(), 200, 502),
                FaultCase.of(
                        "TLS: reset amid the body", Trouble.onTheSecuredLine(LineFault.resetAmidTheBody()), 200, 502),
                FaultCase.of("TLS: silence", Trouble.onTheSecuredLine(LineFault.silence()), 504, 504));
    }

    private static List<FaultCase> bytes() {
        return List.of(
                FaultCase.of(
                        "a byte per second", Trouble.onTheLine(LineFault.dribble(Duration.ofSeconds(1))), 504, 504),
                FaultCase.of(
                        "the head, then a byte per second",
                        Trouble.answering(Fault.dribble(Duration.ofSeconds(1))),
                        504,
                        504),
                FaultCase.of("length too large", Trouble.onTheLine(LineFault.lengthOffBy(1)), 200, 502),
                FaultCase.of("length too small", Trouble.onTheLine(LineFault.lengthOffBy(-1)), 200, 502),
                FaultCase.of("broken chunks", Trouble.onTheLine(LineFault.brokenChunks()), 200, 502),
                FaultCase.of("headers without an end", Trouble.onTheLine(LineFault.endlessHeaders()), 200, 502),
                FaultCase.of("not HTTP", Trouble.onTheLine(LineFault.notHttp()), 200, 502));
    }

    private static List<FaultCase> bodies() {
        return List.of(
                FaultCase.of("10 MB", Trouble.answering(Fault.hugeBody(TEN_MEBIBYTES)), 200, 502),
                FaultCase.of("HTML for JSON", Trouble.answering(Fault.html()), 200, 502),
                FaultCase.of(
                        "HTML for JSON, after the effect",
                        Trouble.answering(Fault.html().afterEffect()),
                        200,
                        502),
                FaultCase.of("invalid UTF-8", Trouble.onTheLine(LineFault.invalidUtf8()), 200, 502),
                FaultCase.of("empty 200", Trouble.answering(Fault.status(200, "", Map.of())), 200, 502),
                FaultCase.of("204", Trouble.answering(Fault.status(204, "", Map.of())), 200, 502),
                FaultCase.of("JSON without a room", Trouble.answering(Fault.status(200, "{}", Map.of())), 200, 502),
                FaultCase.of(
                        "half the JSON", Trouble.answering(Fault.status(200, "{\"roomId\":", Map.of())), 200, 502));
    }

    private static List<FaultCase> http2() {
        return List.of(
                FaultCase.of("HTTP/2: GOAWAY", Trouble.inHttp2(Http2Fault.GOAWAY), 200, 502),
                FaultCase.of(
                        "HTTP/2: GOAWAY after the effect",
                        Trouble.inHttp2(Http2Fault.GOAWAY_AFTER_THE_EFFECT),
                        200,
                        502),
                FaultCase.of("HTTP/2: RST_STREAM", Trouble.inHttp2(Http2Fault.RST_STREAM), 200, 502),
                FaultCase.of(
                        "HTTP/2: RST_STREAM after the effect",
                        Trouble.inHttp2(Http2Fault.RST_STREAM_AFTER_THE_EFFECT),
                        200,
                        502),
                FaultCase.of(
                        "HTTP/2: RST_STREAM amid the body",
                        Trouble.inHttp2(Http2Fault.RST_STREAM_AMID_THE_BODY),
                        200,
                        502));
    }

    private static List<FaultCase> statuses() {
        return Stream.of(
                        Stream.of(300, 301, 302, 303, 307, 308).map(code -> status(code, 200, 502)),
                        Stream.of(FaultCase.of("304", Trouble.answering(Fault.status(304, "", Map.of())), 200, 502)),
                        Stream.of(status(400, 400, 400, 404, 404)),
                        Stream.of(status(401, 200, 502), status(402, 502, 502, 404, 404), status(403, 502, 502)),
                        Stream.of(status(404, 502, 502, 404, 404), status(405, 502, 502), status(406, 502, 502)),
                        Stream.of(status(407, 200, 502), status(408, 502, 502), status(409, 502, 502)),
                        Stream.of(FaultCase.of(
                                "409 after the effect",
                                Trouble.answering(Fault.status(409).afterEffect()),
                                200,
                                502,
                                502,
                                502)),
                        Stream.of(410, 413, 415, 422, 425, 451).map(code -> status(code, 502, 502)),
                        Stream.of(
                                status(429, 200, 503),
                                rateLimited(0, 200),
                                rateLimited(1, 503),
                                rateLimited(3600, 503)),
                        Stream.of(500, 501, 502, 503, 504, 505, 511, 599).map(code -> status(code, 200, 502)),
                        Stream.of(FaultCase.of(
                                "503 after the effect",
                                Trouble.answering(Fault.status(503).afterEffect()),
                                200,
                                502)),
                        Stream.of(FaultCase.of(
                                "503 with Retry-After: 3600",
                                Trouble.answering(Fault.status(503, "{}", Map.of("Retry-After", "3600"))),
                                502,
                                502)))
                .flatMap(some -> some)
                .toList();
    }

    private static List<FaultCase> machine() {
        return List.of(
                FaultCase.of("our clock is 3 h slow", Trouble.clockOffBy(Duration.ofHours(-3)), UNTESTED, 502),
                FaultCase.of("our clock is 3 h fast", Trouble.clockOffBy(Duration.ofHours(3)), UNTESTED, 200));
    }

    private static FaultCase status(int code, int first, int every) {
        return status(code, first, every, first, every);
    }

    private static FaultCase status(int code, int createFirst, int createEvery, int validateFirst, int validateEvery) {
        return FaultCase.of(
                Integer.toString(code),
                Trouble.answering(Fault.status(code)),
                createFirst,
                createEvery,
                validateFirst,
                validateEvery);
    }

    private static FaultCase rateLimited(int seconds, int first) {
        return FaultCase.of(
                "429 with Retry-After: " + seconds,
                Trouble.answering(Fault.rateLimited(Duration.ofSeconds(seconds))),
                first,
                503);
    }
}
