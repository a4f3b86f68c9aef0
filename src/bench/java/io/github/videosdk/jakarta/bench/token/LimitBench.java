package io.github.videosdk.jakarta.bench.token;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The limit of one work. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LimitBench {

    @Param
    public Work work;

    private Callable<Object> call;

    @Setup
    public void setUp() throws Exception {
        call = WarmUp.of(Limit.of(work));
    }

    @Benchmark
    public Object call(OwnTime time) throws Exception {
        return call.call();
    }
}
