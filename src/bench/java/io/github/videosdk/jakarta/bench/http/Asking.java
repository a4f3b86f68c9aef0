package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Single requests, of which nothing is measured. */
public final class Asking {

    /** A busy machine takes its time to start a server. */
    private static final Duration PATIENCE = Duration.ofSeconds(600);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Asking() {}

    /** The body of an answer with status 200; anything else is a failure. */
    public static String get(URI uri) throws IOException {
        return ask(HttpRequest.newBuilder(uri).build());
    }

    /** Likewise. */
    public static String put(URI uri) throws IOException {
        return ask(HttpRequest.newBuilder(uri).PUT(BodyPublishers.noBody()).build());
    }

    /** Likewise, for what is going to be measured. */
    static String ask(Request request) throws IOException {
        return ask(HttpRequest.newBuilder(request.uri())
                .header("Content-Type", "application/json")
                .method(request.method(), BodyPublishers.ofString(request.body().orElse("")))
                .build());
    }

    private static String ask(HttpRequest request) throws IOException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IOException(request.method() + " " + request.uri() + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Returns when that page is served. */
    public static void await(URI uri, BenchProcess process) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isServed(uri)) {
            process.demandAlive();
            if (System.nanoTime() > end) {
                throw new IOException(uri + " is not there after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
        }
    }

    private static boolean isServed(URI uri) {
        try {
            return send(HttpRequest.newBuilder(uri)
                                    .timeout(Duration.ofSeconds(10))
                                    .build())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
