package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import io.github.videosdk.jakarta.RoomDisabledException;
import io.github.videosdk.jakarta.RoomNotFoundException;
import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.TokenRefusedException.Reason;
import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.endpoint.Problem;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

    private static final Set<Kind> WORTH_A_LATER_TRY = EnumSet.of(Kind.RATE_LIMITED, Kind.BREAKER_OPEN, Kind.BUSY);

    @ParameterizedTest
    @CsvSource({
        "KEY_REFUSED, 401, 502",
        "KEY_REFUSED, 403, 502",
        "REJECTED, 400, 400",
        "REJECTED, 402, 502",
        "REJECTED, 404, 502",
        "REJECTED, 409, 502",
        "REJECTED, 422, 502",
        "UNREACHABLE, 0, 502",
        "FAILING, 500, 502",
        "FAILING, 200, 502",
        "TOO_SLOW, 0, 504",
        "RATE_LIMITED, 429, 503",
        "BREAKER_OPEN, 0, 503",
        "BUSY, 0, 503"
    })
    void failureOfVideoSdk_hasItsStatus(Kind kind, int status, int expected) {
        assertThat(Problems.of(failure(kind, status, null)).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void retryAfter_isGivenExactlyWhereALaterTryIsWorthIt(Kind kind) {
        assertThat(Problems.of(failure(kind, 0, Duration.ofSeconds(7))).headers())
                .isEqualTo(WORTH_A_LATER_TRY.contains(kind) ? Map.of("Retry-After", "7") : Map.of());
        assertThat(Problems.of(failure(kind, 0, null)).headers())
                .isEqualTo(WORTH_A_LATER_TRY.contains(kind) ? Map.of("Retry-After", "1") : Map.of());
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.000000001S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT1.0005S, 2", "PT4.999S, 5"})
    void retryAfter_isRoundedUp(Duration wait, String seconds) {
        assertThat(Problems.of(failure(Kind.BREAKER_OPEN, 0, wait)).headers()).containsEntry("Retry-After", seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "PT-2562047788015215H-30M-8S, 1",
        "PT-1S, 1",
        "PT1H, 3600",
        "PT2H, 3600",
        "PT2562047788015215H30M7.999999999S, 3600"
    })
    void retryAfter_isBetweenASecondAndAnHour(Duration wait, String seconds) {
        assertThat(Problems.of(failure(Kind.RATE_LIMITED, 429, wait)).headers()).containsEntry("Retry-After", seconds);
    }

    @Property
    void retryAfter_isWholeSeconds_atLeastOne_neverTooEarly_andLessThanASecondLate(
            @ForAll @LongRange(max = 3599) long seconds, @ForAll @IntRange(max = 999_999_999) int nanos) {
        Duration wait = Duration.ofSeconds(seconds, nanos);
        String header =
                Problems.of(failure(Kind.BREAKER_OPEN, 0, wait)).headers().get("Retry-After");
        assertThat(header).matches("[1-9]\\d*");
        Duration given = Duration.ofSeconds(Long.parseLong(header));
        assertThat(given).isGreaterThanOrEqualTo(wait);
        assertThat(given.minusSeconds(1)).isLessThan(wait.plusNanos(1));
    }

    @Test
    void refusedKey_isNotExplainedToTheClient() {
        Problem problem = Problems.of(new UpstreamException(Kind.KEY_REFUSED, "key 5c1b7a06 is refused", 401, null));
        assertThat(problem.detail()).doesNotContain("5c1b7a06", "401");
    }

    @Test
    void roomThatIsNotThereOrDisabled_is404Or410() {
        assertThat(Problems.of(new RoomNotFoundException()).status()).isEqualTo(404);
        assertThat(Problems.of(new RoomDisabledException()).status()).isEqualTo(410);
    }

    @Test
    void missingSettings_are503_withoutTheirContents() {
        Problem problem = Problems.of(new InvalidConfigurationException(List.of("videosdk.path: found \"x y\"")));
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.detail()).doesNotContain("x y");
    }

    @Test
    void absentToken_is401_withABareChallenge() {
        Problem problem = Problems.of(new TokenRefusedException(Reason.ABSENT));
        assertThat(problem.status()).isEqualTo(401);
        assertThat(problem.headers()).isEqualTo(Map.of("WWW-Authenticate", "Bearer realm=\"videosdk\""));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ABSENT")
    void tokenThatIsNotAccepted_is401_andTheChallengeSaysSo(Reason reason) {
        Problem problem = Problems.of(new TokenRefusedException(reason));
        assertThat(problem.status()).isEqualTo(401);
        assertThat(problem.headers())
                .isEqualTo(Map.of("WWW-Authenticate", "Bearer realm=\"videosdk\", error=\"invalid_token\""));
        assertThat(problem.detail()).isNotBlank();
    }

    @Test
    void anythingUnexpected_is500_withoutDetails() {
        assertThat(Problems.unexpected().status()).isEqualTo(500);
        assertThat(Problems.unexpected().headers()).isEmpty();
    }

    private static UpstreamException failure(Kind kind, int status, Duration retryAfter) {
        return new UpstreamException(kind, "what happened", status, retryAfter);
    }
}
