package io.github.videosdk.jakarta.bench.rooms;

import io.github.videosdk.jakarta.bench.http.Asking;
import io.github.videosdk.jakarta.bench.http.BenchProcess;
import io.github.videosdk.jakarta.bench.http.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The stand-in as the bench sees it. */
final class StandInProcess implements AutoCloseable {

    private static final int LONGER_THAN_A_CALL_MILLIS = 100;

    private final URI api;
    private final URI questions;
    private final BenchProcess process;

    private int latencyMillis;

    private StandInProcess(URI api, URI questions, BenchProcess process) {
        this.api = api;
        this.questions = questions;
        this.process = process;
    }

    static StandInProcess start(Path directory) throws IOException {
        int apiPort = FreePort.find();
        int questionsPort = FreePort.find();
        List<String> command = List.of(
                BenchProcess.java(),
                "-cp",
                System.getProperty("java.class.path"),
                StandIn.class.getName(),
                String.valueOf(apiPort),
                String.valueOf(questionsPort));
        BenchProcess process = BenchProcess.start(command, Map.of(), directory.resolve("logs/stand-in.log"));
        StandInProcess standIn = new StandInProcess(uri(apiPort), uri(questionsPort), process);
        try {
            Asking.await(standIn.questions.resolve("counts"), process);
            return standIn;
        } catch (IOException failed) {
            process.close();
            throw failed;
        }
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Scheme, host and port. */
    URI api() {
        return api;
    }

    BenchProcess process() {
        return process;
    }

    void answerAfter(int millis) throws IOException {
        latencyMillis = millis;
        Asking.get(questions.resolve("latency/" + millis));
    }

    /** Returns when nobody calls any more: servers go on with what they have queued, long after the clients have left. */
    void awaitRest() throws IOException {
        Counts before;
        do {
            before = counts();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(latencyMillis + LONGER_THAN_A_CALL_MILLIS));
        } while (!counts().equals(before));
    }

    Counts counts() throws IOException {
        return Counts.parse(Asking.get(questions.resolve("counts")));
    }

    @Override
    public void close() {
        process.close();
    }
}
