package io.github.videosdk.jakarta.bench.token;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Adds to the result of an iteration what an operation has taken of its thread's {@link OwnTime}. */
public final class ThreadTimes implements InternalProfiler {

    static final String PROCESSOR = "thread.processor";
    static final String WAITING = "thread.waiting";

    @Override
    public String getDescription() {
        return "processor time of the benchmark's threads, and how long they wait for each other";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // the threads begin by themselves
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double operations = result.getMetadata().getAllOps();
        return List.of(
                inNanoseconds(PROCESSOR, OwnTime.processor() / operations),
                inNanoseconds(WAITING, OwnTime.waiting() / operations));
    }

    private static ScalarResult inNanoseconds(String name, double value) {
        return new ScalarResult(name, value, "ns/op", AggregationPolicy.AVG);
    }
}
