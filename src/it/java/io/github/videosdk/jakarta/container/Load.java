package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.server.Nginx;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Clients of one application: each gets a token, makes a meeting with it and validates that, again and again. */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final long PAUSE_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final ScheduledExecutorService threads;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final List<? extends Future<?>> clients;

    private Load(List<? extends Consumer<Load>> rounds) {
        threads = Executors.newScheduledThreadPool(rounds.size());
        clients = rounds.stream().map(this::start).toList();
    }

    static Load on(URL server, String contextRoot) {
        return new Load(IntStream.range(0, CLIENTS)
                .mapToObj(number -> round(Client.of(server, contextRoot), "client-" + number))
                .toList());
    }

    /** Clients that do something else, one for each. */
    static Load of(List<? extends Consumer<Load>> rounds) {
        return new Load(rounds);
    }

    private static Consumer<Load> round(Client client, String name) {
        return load -> load.goRound(client, name);
    }

    private Future<?> start(Consumer<Load> round) {
        return threads.scheduleWithFixedDelay(() -> round.accept(this), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void goRound(Client client, String name) {
        String key = "key-" + keys.incrementAndGet();
        ask("get-token", () -> client.get("videosdk/get-token?participantId=" + name))
                .map(answer -> answer.text("token"))
                .ifPresent(token -> ask(
                                "create-meeting",
                                () -> client.postNothing(
                                        "videosdk/create-meeting", "Authorization", token, "Idempotency-Key", key))
                        .map(answer -> answer.text("roomId"))
                        .ifPresent(room -> ask(
                                "validate-meeting",
                                () -> client.postNothing(
                                        "videosdk/validate-meeting/" + room, "Authorization", token))));
    }

    /** The answer if it is the one that is wanted. */
    Optional<Answer> ask(String endpoint, Supplier<Answer> request) {
        long began = System.nanoTime();
        Optional<Answer> answer = answerTo(request);
        Asked one = new Asked(
                endpoint,
                began,
                System.nanoTime(),
                answer.map(Answer::status).orElse(0),
                answer.flatMap(it -> it.header(Nginx.UPSTREAM)).orElse(""),
                answer.filter(it -> endpoint.startsWith("create") && it.status() == 200)
                        .map(it -> it.text("roomId")));
        asked.add(one);
        return answer.filter(it -> !one.failed());
    }

    private static Optional<Answer> answerTo(Supplier<Answer> request) {
        try {
            return Optional.of(request.get());
        } catch (AssertionError none) {
            return Optional.empty();
        }
    }

    /** Returns as soon as that many such requests have begun after that time and were answered. */
    void await(int count, Predicate<Asked> such, long since) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (asked().stream()
                        .filter(it -> it.began() > since)
                        .filter(such)
                        .limit(count)
                        .count()
                < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError("within " + PATIENCE + " there were no " + count + " such answers");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<Asked> failed() {
        return asked.stream().filter(Asked::failed).toList();
    }

    /** Of all meetings that were made, one id for each answer. */
    List<String> rooms() {
        return asked.stream().flatMap(it -> it.roomId().stream()).toList();
    }

    /** How many different keys were made up for meetings. */
    int keys() {
        return keys.get();
    }

    /** Returns when every client has ended its round. A client that failed otherwise than by an answer fails this. */
    void end() throws InterruptedException, ExecutionException {
        for (Future<?> client : clients) {
            if (client.isDone()) {
                client.get();
            }
        }
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("clients that do not end");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
