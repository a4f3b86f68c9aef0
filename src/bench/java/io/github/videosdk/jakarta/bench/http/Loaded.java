package io.github.videosdk.jakarta.bench.http;

import java.io.IOException;
import java.time.Duration;

/**
 * A contender that has to answer every request well, and one before each load, so that a failure says which it is. One in
 * ten thousand is forgiven: who forwards by hand does not repeat a call whose connection is lost.
 */
public final class Loaded implements Contender {

    /** Whatever has to be as it is meant before each load. */
    @FunctionalInterface
    public interface Preparation {

        Preparation NONE = () -> {};

        void run() throws IOException;
    }

    private static final long ANSWERS_FOR_EACH_FAILURE = 10_000;

    private final String name;
    private final Wrk wrk;
    private final Request request;
    private final int connections;
    private final BenchProcess asked;
    private final Preparation preparation;

    public Loaded(String name, Wrk wrk, Request request, int connections, BenchProcess asked, Preparation preparation) {
        this.name = name;
        this.wrk = wrk;
        this.request = request;
        this.connections = connections;
        this.asked = asked;
        this.preparation = preparation;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample ask(Duration duration) throws IOException {
        preparation.run();
        Asking.ask(request);
        Sample sample = wrk.ask(request, new Load(connections, duration), asked);
        if (sample.refusals() + sample.broken() > sample.answers() / ANSWERS_FOR_EACH_FAILURE) {
            throw new IOException(name + ", " + request + ": " + sample);
        }
        return sample;
    }
}
