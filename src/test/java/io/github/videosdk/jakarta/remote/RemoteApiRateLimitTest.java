package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RemoteApiRateLimitTest {

    private static final int CALLERS = 8;

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @Test
    void retryAfterWithinTheDeadline_isWaitedFor_andTheCallSucceeds() throws Exception {
        RemoteApi api = account.api("http.timeout", "5s");
        api.get("/rooms");
        account.standIn()
                .next(Stream.generate(() -> Fault.rateLimited(Duration.ofSeconds(1)))
                        .limit(CALLERS)
                        .toArray(Fault[]::new));
        List<BackgroundCall<Duration>> calls = IntStream.range(0, CALLERS)
                .mapToObj(i -> BackgroundCall.start(() -> durationOfListing(api)))
                .toList();
        for (BackgroundCall<Duration> call : calls) {
            assertThat(call.result())
                    .as("never earlier than VideoSDK asks for")
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
        }
        assertThat(account.calls()).hasSize(1 + 2 * CALLERS);
    }

    @Test
    void retryAfterBeyondTheDeadline_failsAtOnce_andSaysWhen() {
        account.standIn().always(Fault.rateLimited(Duration.ofSeconds(30)));
        RemoteApi api = account.api("http.timeout", "5s");
        long start = System.nanoTime();
        UpstreamException failure = Failures.ofGet(api);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.status()).isEqualTo(429);
        assertThat(failure.retryAfter()).hasValue(Duration.ofSeconds(30));
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void waitThatReachesTheDeadline_isRateLimited_notTooSlow() {
        account.standIn().always(Fault.rateLimited(Duration.ofSeconds(1)));
        UpstreamException failure = Failures.ofGet(account.api("http.timeout", "1900ms"));
        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAfter()).hasValue(Duration.ofSeconds(1));
        assertThat(account.calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "3601",
                "999999999",
                "9999999999",
                "99999999999999999999999999999999",
                "Wed, 01 Jan 2200 00:00:00 GMT"
            })
    void retryAfterInTheFarFuture_failsAtOnce_andSaysAnHour(String retryAfter) {
        account.standIn().next(Fault.status(429, "{}", Map.of("Retry-After", retryAfter)));
        UpstreamException failure = Failures.ofGet(account.api());
        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAfter()).hasValue(Duration.ofHours(1));
        assertThat(account.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "", "0", "Thu, 01 Jan 1970 00:00:00 GMT"})
    void retryAfterThatAsksForNothing_leavesTheRetryToTheBackoff(String retryAfter) {
        account.standIn().next(Fault.status(429, "{}", Map.of("Retry-After", retryAfter)));
        account.api().get("/rooms");
        assertThat(account.calls()).hasSize(2);
    }

    @Test
    void retryAfterOfAServerError_isHonouredToo() {
        account.standIn().next(Fault.status(503, "{}", Map.of("Retry-After", "30")));
        UpstreamException failure = Failures.ofGet(account.api());
        assertThat(failure.kind()).isEqualTo(Kind.FAILING);
        assertThat(failure.retryAfter()).hasValue(Duration.ofSeconds(30));
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void rateLimit_doesNotOpenTheBreaker() {
        account.standIn().always(Fault.rateLimited(Duration.ofSeconds(30)));
        RemoteApi api = account.api();
        for (int i = 0; i < 10; i++) {
            assertThat(Failures.ofGet(api).kind()).isEqualTo(Kind.RATE_LIMITED);
        }
    }

    private static Duration durationOfListing(RemoteApi api) {
        long start = System.nanoTime();
        api.get("/rooms");
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
