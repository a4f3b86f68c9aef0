package io.github.videosdk.jakarta.container;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Many clients that ask for the same thing, each again as soon as it is answered, until it is closed. */
final class Hammer implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final HttpRequest request;
    private volatile boolean isOver;

    private Hammer(HttpRequest request) {
        this.request = request;
    }

    static Hammer post(int clients, URI uri, String body) {
        Hammer hammer = new Hammer(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(body))
                .build());
        IntStream.range(0, clients).forEach(client -> hammer.strike());
        return hammer;
    }

    private void strike() {
        http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            count(answer == null ? 0 : answer.statusCode());
            if (!isOver) {
                strike();
            }
        });
    }

    private void count(int status) {
        statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
    }

    /** How often each status came since the last time; 0 for no answer. */
    Map<Integer, Long> statuses() {
        Map<Integer, Long> counts = new TreeMap<>();
        statuses.forEach((status, count) -> counts.put(status, count.sumThenReset()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    @Override
    public void close() {
        isOver = true;
    }
}
