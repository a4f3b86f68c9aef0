package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ResilienceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Resilience resilience = new Resilience(
            VideoSdkConfig.of(Map.of("videosdk.api-key", LiveAccount.API_KEY, "videosdk.secret", LiveAccount.SECRET))
                    .http(),
            new Breaker());
    private final AtomicInteger attempts = new AtomicInteger();
    /** What slow attempts have taken, in nanoseconds beside those of the real clock, by which the pauses are. */
    private final AtomicLong passed = new AtomicLong();

    /** Another try would end with the deadline, and the answer would be that, instead of what has really happened. */
    @ParameterizedTest
    @CsvSource({"FAILING, 503", "UNREACHABLE, 0", "RATE_LIMITED, 429"})
    void failureShortlyBeforeTheDeadline_isTheAnswer(Kind kind, int status) {
        Deadline deadline = deadlineIn(TIMEOUT);
        UpstreamException failure = Failures.of(
                () -> resilience.call(() -> fail(kind, status, Duration.ofMillis(300), deadline), true, deadline));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(attempts).hasValue(1);
        assertThat(deadline.remaining()).isPositive();
    }

    @Test
    void failureLongBeforeTheDeadline_isFollowedByAnotherTry() {
        Deadline deadline = deadlineIn(TIMEOUT);
        UpstreamException failure = Failures.of(() ->
                resilience.call(() -> fail(Kind.FAILING, 503, Duration.ofMillis(1500), deadline), true, deadline));
        assertThat(failure.status()).isEqualTo(503);
        assertThat(attempts).hasValueGreaterThan(1);
    }

    @Test
    void everyTry_hasTimeLeft() {
        for (int i = 0; i < 20; i++) {
            Deadline deadline = deadlineIn(Duration.ofMillis(200));
            Failures.of(() -> resilience.call(() -> failWithTimeLeft(deadline), true, deadline));
        }
        assertThat(attempts).hasValueGreaterThan(20);
    }

    @Test
    void callersThatAreAskedToWaitForTheSameTime_comeBackOneAfterTheOther() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Deadline deadline = deadlineIn(TIMEOUT);
            List<Long> moments = new ArrayList<>();
            resilience.call(() -> rateLimitedAtFirst(moments), true, deadline);
            pauses.add(moments.get(1) - moments.get(0));
        }
        assertThat(Collections.max(pauses) - Collections.min(pauses))
                .isGreaterThan(Duration.ofMillis(10).toNanos());
    }

    private Deadline deadlineIn(Duration timeout) {
        return Deadline.in(timeout, () -> System.nanoTime() + passed.get());
    }

    private static Object rateLimitedAtFirst(List<Long> moments) {
        moments.add(System.nanoTime());
        if (moments.size() == 1) {
            throw new UpstreamException(Kind.RATE_LIMITED, "what happened", 429, Duration.ZERO);
        }
        return moments;
    }

    private Object failWithTimeLeft(Deadline deadline) {
        assertThat(deadline.remaining()).isPositive();
        return fail(Kind.RATE_LIMITED, 429, deadline.remaining().minusMillis(30), deadline);
    }

    private Object fail(Kind kind, int status, Duration left, Deadline deadline) {
        attempts.incrementAndGet();
        long slow = deadline.remaining().minus(left).toNanos();
        passed.addAndGet(Math.max(0, slow));
        throw new UpstreamException(kind, "what happened", status, null);
    }
}
