package io.github.videosdk.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.videosdk.jakarta.UpstreamException.Kind;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamExceptionTest {

    @Test
    void callWithoutAnswer_hasACauseAndNoStatus() {
        IOException refused = new IOException("connection refused");
        UpstreamException failed = new UpstreamException(Kind.UNREACHABLE, "no connection", refused);
        assertThat(failed).hasMessage("no connection").hasCause(refused);
        assertThat(failed.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failed.status()).isZero();
        assertThat(failed.retryAfter()).isEmpty();
    }

    @Test
    void callWithAnAnswer_saysItsStatusAndWhenToTryAgain() {
        UpstreamException failed = new UpstreamException(Kind.RATE_LIMITED, "slow down", 429, Duration.ofSeconds(7));
        assertThat(failed).hasMessage("slow down").hasNoCause();
        assertThat(failed.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failed.status()).isEqualTo(429);
        assertThat(failed.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void unknownTimeToTryAgain_isEmpty() {
        assertThat(new UpstreamException(Kind.FAILING, "broken", 500, null).retryAfter())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1S, PT0S",
        "PT-2562047788015215H-30M-8S, PT0S",
        "PT0S, PT0S",
        "PT0.5S, PT0.5S",
        "PT1H, PT1H",
        "PT1H0.000000001S, PT1H",
        "PT2562047788015215H30M7.999999999S, PT1H"
    })
    void timeToTryAgain_isNeverNegative_andAtMostAnHour(Duration asked, Duration said) {
        assertThat(new UpstreamException(Kind.RATE_LIMITED, "slow down", 429, asked).retryAfter())
                .contains(said);
    }

    @Test
    void missingKind_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> new UpstreamException(null, "x", null));
        assertThatNullPointerException().isThrownBy(() -> new UpstreamException(null, "x", 500, null));
    }
}
