package io.github.videosdk.jakarta.remote;

import dev.failsafe.CircuitBreaker;
import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;

/** Keeps calls from VideoSDK while it keeps failing, and lets one through now and then to find out. */
public final class Breaker {

    /** What becomes of the next call. */
    public enum State {
        /** It is made. */
        CLOSED,
        /** It is made, and decides: VideoSDK has failed, and was left alone for long enough. */
        HALF_OPEN,
        /** It is not made: VideoSDK keeps failing. */
        OPEN
    }

    private static final Set<Kind> COUNTED = Set.of(Kind.UNREACHABLE, Kind.FAILING, Kind.TOO_SLOW);
    private static final int FAILURES_TO_OPEN = 5;
    private static final int OUT_OF = 10;
    private static final Duration OPEN_FOR = Duration.ofSeconds(5);

    private final CircuitBreaker<Object> policy;

    /** Lets everything through until calls fail. */
    public Breaker() {
        this(OPEN_FOR, System::nanoTime);
    }

    Breaker(Duration openFor, LongSupplier nanoTime) {
        OutageLog outages = new OutageLog(openFor, nanoTime);
        policy = CircuitBreaker.builder()
                .handleIf(failure -> failure instanceof UpstreamException upstream && countsAgainst(upstream))
                .withFailureThreshold(FAILURES_TO_OPEN, OUT_OF)
                .withDelay(openFor)
                .withSuccessThreshold(1)
                .onOpen(event -> outages.opened())
                .onClose(event -> outages.closed())
                .build();
    }

    /**
     * What becomes of the next call. Asking makes none.
     *
     * @return never {@code null}
     */
    public State state() {
        return switch (policy.getState()) {
            case CLOSED -> State.CLOSED;
            case HALF_OPEN -> State.HALF_OPEN;
            case OPEN -> policy.getRemainingDelay().isZero() ? State.HALF_OPEN : State.OPEN;
        };
    }

    CircuitBreaker<Object> policy() {
        return policy;
    }

    /** A call that its caller gave up says nothing of VideoSDK; so one that was to find out has found out nothing. */
    private boolean countsAgainst(UpstreamException failure) {
        return COUNTED.contains(failure.kind())
                && (policy.isHalfOpen() || !(failure.getCause() instanceof InterruptedException));
    }
}
