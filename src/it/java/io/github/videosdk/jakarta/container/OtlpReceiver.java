package io.github.videosdk.jakarta.container;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;

/**
 * Where a server exports telemetry to: OTLP over HTTP on a free port of 127.0.0.1. What arrives is kept as it is; names
 * and texts can be read in it, because protobuf leaves them as they are.
 */
final class OtlpReceiver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServer server;
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final List<String> metrics = new CopyOnWriteArrayList<>();

    private OtlpReceiver(HttpServer server) {
        this.server = server;
    }

    static OtlpReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OtlpReceiver receiver = new OtlpReceiver(server);
            server.createContext("/v1/traces", exchange -> keep(exchange, receiver.traces));
            server.createContext("/v1/metrics", exchange -> keep(exchange, receiver.metrics));
            server.start();
            return receiver;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void keep(HttpExchange exchange, List<String> kept) throws IOException {
        try (exchange) {
            kept.add(new String(content(exchange).readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** WildFly compresses. */
    private static InputStream content(HttpExchange exchange) throws IOException {
        boolean isCompressed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return isCompressed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Traces so far, once that text has come, or when time is up. */
    String tracesWith(String text) {
        return await(traces, text);
    }

    String metricsWith(String text) {
        return await(metrics, text);
    }

    private static String await(List<String> kept, String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String all = String.join("", kept);
        while (!all.contains(text) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            all = String.join("", kept);
        }
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
