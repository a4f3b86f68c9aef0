package io.github.videosdk.jakarta.bench.rooms;

import io.github.videosdk.jakarta.bench.http.BenchProcess;
import io.github.videosdk.jakarta.bench.http.Contender;
import io.github.videosdk.jakarta.bench.http.Load;
import io.github.videosdk.jakarta.bench.http.Request;
import io.github.videosdk.jakarta.bench.http.Sample;
import io.github.videosdk.jakarta.bench.http.Wrk;
import java.io.IOException;
import java.time.Duration;

/** A contender that has to refuse every request. */
record Refused(String name, Wrk wrk, Request request, int connections, BenchProcess asked) implements Contender {

    @Override
    public Sample ask(Duration duration) throws IOException {
        Sample sample = wrk.ask(request, new Load(connections, duration), asked);
        if (sample.refusals() < sample.answers() || sample.broken() > 0) {
            throw new IOException(name + ", " + request + ", not always refused: " + sample);
        }
        return sample;
    }
}
