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

/**
 * Adds two times of an operation that other processes on the machine do not lengthen: the processor time of its thread,
 * and the time that passes without the wait for a free processor. Where the second is longer, threads wait for each other.
 */
public final class ThreadTimes implements InternalProfiler {

    static final String PROCESSOR = "thread.processor";
    static final String UNDISTURBED = "thread.undisturbed";

    private WorkerTimes start;

    @Override
    public String getDescription() {
        return "what the threads of a benchmark have taken, as Linux counts it";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        start = WorkerTimes.now();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        WorkerTimes taken = WorkerTimes.now().since(start);
        double operations = result.getMetadata().getAllOps();
        double passed = result.getPrimaryResult().getScore();
        return List.of(
                inNanoseconds(PROCESSOR, taken.running() / operations),
                inNanoseconds(UNDISTURBED, passed - taken.queued() / operations));
    }

    private static ScalarResult inNanoseconds(String name, double value) {
        return new ScalarResult(name, value, "ns/op", AggregationPolicy.AVG);
    }
}
