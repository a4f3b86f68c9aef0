package io.github.videosdk.jakarta.bench.http;

import static io.github.videosdk.jakarta.bench.report.Target.atLeast;
import static io.github.videosdk.jakarta.bench.report.Target.atMost;

import io.github.videosdk.jakarta.bench.report.Figure;
import io.github.videosdk.jakarta.bench.report.Target;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One server: our endpoint beside what the server itself can do, and beside the peers. */
final class GetToken {

    private static final int CONNECTIONS = 32;
    private static final String PAGE = "static page";
    private static final String BARE = "bare resource";
    private static final String LOGGED = "bare resource that logs a line";
    private static final String OURS = "get-token";
    private static final String SILENT = "get-token, audit line off";
    private static final List<String> CONTENDERS =
            List.of(PAGE, BARE, LOGGED, OURS, SILENT, Peer.EXPRESS, Peer.SPRING_BOOT);

    private final String name;
    private final URI host;
    private final BenchProcess server;
    private final Peers peers;
    private final Wrk wrk;

    GetToken(String name, Server server, Peers peers, Wrk wrk) {
        this.name = name;
        this.host = server.application("host");
        this.server = server.process();
        this.peers = peers;
        this.wrk = wrk;
    }

    List<Figure> measure(Pace pace) throws IOException {
        demandSameLength();
        Comparison comparison = Comparison.of(contenders(), pace);
        return Stream.of(throughput(comparison), lateness(comparison), ratios(comparison))
                .flatMap(List::stream)
                .toList();
    }

    /** What is compared sends as many bytes. */
    private void demandSameLength() throws IOException {
        int bare = Asking.get(host.resolve("api/constant")).length();
        int ours = Asking.get(host.resolve("videosdk/get-token")).length();
        if (bare != ours) {
            throw new IOException("the bare resource answers with " + bare + " characters, get-token with " + ours);
        }
    }

    private List<Contender> contenders() {
        return List.of(
                onServer(PAGE, "index.html", Loaded.Preparation.NONE),
                onServer(BARE, "api/constant", Loaded.Preparation.NONE),
                onServer(LOGGED, "api/logged", Loaded.Preparation.NONE),
                onServer(OURS, "videosdk/get-token", () -> audit("INFO", true)),
                onServer(SILENT, "videosdk/get-token", () -> audit("OFF", false)),
                peer(Peer.EXPRESS, peers.express()),
                peer(Peer.SPRING_BOOT, peers.springBoot()));
    }

    private Contender onServer(String contender, String path, Loaded.Preparation preparation) {
        return new Loaded(contender, wrk, Request.get(host.resolve(path)), CONNECTIONS, server, preparation);
    }

    private Contender peer(String contender, Peer peer) {
        return new Loaded(
                contender,
                wrk,
                Request.get(peer.uri("get-token")),
                CONNECTIONS,
                peer.process(),
                Loaded.Preparation.NONE);
    }

    private void audit(String level, boolean isWritten) throws IOException {
        String answer = Asking.put(host.resolve("api/audit/" + level));
        if (Boolean.parseBoolean(answer) != isWritten) {
            throw new IOException("with level " + level + ", whether the audit line is written is " + answer);
        }
    }

    private List<Figure> throughput(Comparison comparison) {
        return CONTENDERS.stream()
                .map(contender -> new Figure(
                        HttpForm.FORM,
                        "get-token: answers a second",
                        contender,
                        name,
                        comparison.median(contender, Sample::perSecond),
                        ""))
                .toList();
    }

    private List<Figure> lateness(Comparison comparison) {
        return CONTENDERS.stream()
                .map(contender -> new Figure(
                        HttpForm.FORM,
                        "get-token: 99 % of the answers come within",
                        contender,
                        name,
                        comparison.median(contender, Sample::p99Millis),
                        "ms"))
                .toList();
    }

    private List<Figure> ratios(Comparison comparison) {
        return List.of(
                ratio(
                        "answers a second / bare resource",
                        comparison.ratio(OURS, BARE, Sample::perSecond),
                        Optional.of(atLeast(0.8))),
                ratio("the same, audit line off", comparison.ratio(SILENT, BARE, Sample::perSecond), Optional.empty()),
                ratio("the same, both log a line", comparison.ratio(OURS, LOGGED, Sample::perSecond), Optional.empty()),
                ratio(
                        "99th percentile / bare resource",
                        comparison.ratio(OURS, BARE, Sample::p99Millis),
                        Optional.of(atMost(1.3))),
                ratio(
                        "99th percentile, audit line off",
                        comparison.ratio(SILENT, BARE, Sample::p99Millis),
                        Optional.empty()),
                ratio(
                        "99th percentile, both log a line",
                        comparison.ratio(OURS, LOGGED, Sample::p99Millis),
                        Optional.empty()),
                ratio(
                        "answers a second / Express",
                        comparison.ratio(OURS, Peer.EXPRESS, Sample::perSecond),
                        Optional.of(atLeast(5))),
                ratio(
                        "answers a second / Spring Boot",
                        comparison.ratio(OURS, Peer.SPRING_BOOT, Sample::perSecond),
                        Optional.of(atLeast(1))));
    }

    private Figure ratio(String column, double value, Optional<Target> target) {
        return new Figure(HttpForm.FORM, "get-token: in proportion", name, column, value, "x", target);
    }
}
