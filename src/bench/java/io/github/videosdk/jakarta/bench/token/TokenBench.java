package io.github.videosdk.jakarta.bench.token;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One work of one library. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenBench {

    private static final int TOKENS = 256;

    @Param
    public Work work;

    private Callable<Object> call;
    private int turn;

    /** Issuer and verifier are those of all threads, as on a server. */
    @State(Scope.Benchmark)
    public static class Shared {

        @Param
        public Library library;

        private Contender contender;
        private String[] good;
        private String[] forged;

        @Setup
        public void setUp() {
            contender = library.contender(Account.SECRET);
            good = tokens(contender);
            forged = tokens(library.contender(Account.FORGERS_SECRET));
        }

        private static String[] tokens(Contender issuer) {
            return Stream.generate(issuer::token).limit(TOKENS).toArray(String[]::new);
        }
    }

    @Setup
    public void setUp(Shared shared) throws Exception {
        call = WarmUp.of(callOf(shared));
    }

    private Callable<Object> callOf(Shared shared) {
        Contender contender = shared.contender;
        return switch (work) {
            case TOKEN -> contender::token;
            case SCOPED_TOKEN -> contender::scopedToken;
            case READY_REQUEST -> ((Ours) contender)::tokenOfReadyRequest;
            case VERIFY -> () -> contender.verify(next(shared.good));
            case REFUSE -> () -> contender.refuse(next(shared.forged));
        };
    }

    /** Another one each time, as on a server. */
    private String next(String[] tokens) {
        return tokens[turn++ & TOKENS - 1];
    }

    @Benchmark
    public Object call(OwnTime time) throws Exception {
        return call.call();
    }
}
