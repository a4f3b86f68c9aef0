package io.github.videosdk.jakarta.remote;

import static io.github.videosdk.jakarta.UpstreamException.Kind.BREAKER_OPEN;
import static io.github.videosdk.jakarta.UpstreamException.Kind.BUSY;
import static io.github.videosdk.jakarta.UpstreamException.Kind.FAILING;
import static io.github.videosdk.jakarta.UpstreamException.Kind.RATE_LIMITED;
import static io.github.videosdk.jakarta.UpstreamException.Kind.TOO_SLOW;
import static io.github.videosdk.jakarta.UpstreamException.Kind.UNREACHABLE;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Bounds a call: at most so many at once, retries while they are harmless, nothing while VideoSDK keeps failing.
 * Failsafe is used synchronously only, so that it starts no thread.
 */
final class Resilience {

    private static final Set<UpstreamException.Kind> REPEATABLE = Set.of(UNREACHABLE, FAILING, RATE_LIMITED);
    private static final Duration SHORTEST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);
    private static final Duration LEFT_TO_CHANCE = Duration.ofNanos(-1);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final VideoSdkConfig.Http http;

    /** Failsafe's bulkhead loses a place for each call that it refuses. */
    private final Semaphore places;

    private final CircuitBreaker<Object> breaker;

    Resilience(VideoSdkConfig.Http http, Breaker breaker) {
        this.http = http;
        this.places = new Semaphore(http.maxConcurrent());
        this.breaker = breaker.policy();
    }

    /** Runs an attempt, and again where that can do no harm: if it is repeatable, or was never sent. */
    <T> T call(Supplier<T> attempt, boolean repeatable, Deadline deadline) {
        if (!places.tryAcquire()) {
            throw new UpstreamException(
                    BUSY, "all " + http.maxConcurrent() + " calls to VideoSDK are under way", 0, SOON);
        }
        try {
            return Failsafe.with(retries(repeatable, deadline), breaker).get(attempt::get);
        } catch (CircuitBreakerOpenException open) {
            throw new UpstreamException(
                    BREAKER_OPEN, "VideoSDK keeps failing, so it is not called", 0, breaker.getRemainingDelay());
        } catch (FailsafeException interrupted) {
            Thread.currentThread().interrupt();
            throw new UpstreamException(TOO_SLOW, "the call to VideoSDK was interrupted", interrupted);
        } finally {
            places.release();
        }
    }

    private RetryPolicy<Object> retries(boolean repeatable, Deadline deadline) {
        Duration remaining = deadline.remaining().plusNanos(100);
        Duration shortestDelay = shorterOf(SHORTEST_DELAY, remaining.dividedBy(20));
        Duration longestDelay = shorterOf(LONGEST_DELAY, remaining.dividedBy(5));
        return RetryPolicy.builder()
                .handleIf(failure -> failure instanceof UpstreamException upstream && mayRepeat(upstream, repeatable))
                .abortOn(failure -> failure instanceof UpstreamException upstream
                        && deadline.isBefore(longestPause(upstream, shortestDelay, longestDelay)
                                .plus(shortestDelay)))
                .withMaxRetries(http.maxRetries())
                .withDelay(shortestDelay, longestDelay)
                .withDelayFnOn(again -> pauseAfter(again.getLastException(), shortestDelay), UpstreamException.class)
                .withMaxDuration(remaining)
                .build();
    }

    private static boolean mayRepeat(UpstreamException failure, boolean repeatable) {
        return wasNeverSent(failure)
                || repeatable && REPEATABLE.contains(failure.kind()) && !Exchange.isStopping(failure);
    }

    private static boolean wasNeverSent(UpstreamException failure) {
        return failure.getCause() instanceof UnusableClientException
                || failure.getCause() instanceof ConnectException
                || failure.getCause() instanceof HttpConnectTimeoutException;
    }

    /** A try that starts so late that it can only time out would hide how the one before has failed. */
    private static Duration longestPause(UpstreamException failure, Duration shortestDelay, Duration longestDelay) {
        return failure.retryAfter().map(asked -> asked.plus(shortestDelay)).orElse(longestDelay);
    }

    /**
     * What VideoSDK asks for and a little more, so that not all callers come back at a time; otherwise anything between
     * the shortest and the longest delay.
     */
    private static Duration pauseAfter(UpstreamException failure, Duration shortestDelay) {
        return failure.retryAfter()
                .map(asked -> asked.plusNanos(ThreadLocalRandom.current().nextLong(shortestDelay.toNanos())))
                .orElse(LEFT_TO_CHANCE);
    }

    private static Duration shorterOf(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
