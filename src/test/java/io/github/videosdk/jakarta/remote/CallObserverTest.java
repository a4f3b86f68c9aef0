package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.token.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class CallObserverTest {

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    private final List<EndedCall> calls = new ArrayList<>();

    private RemoteApi api(CallObserver observer, String... settings) {
        VideoSdkConfig config = account.config(settings);
        return account.api(config, Tokens.issuer(config), new Breaker(), observer);
    }

    @Test
    void retriedSuccess_isOneCallOfTwoAttempts() {
        account.standIn().next(Fault.status(500));
        api(calls::add).get("/rooms");

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("GET");
            assertThat(call.api()).hasHost("127.0.0.1").hasPath("/v2");
            assertThat(call.attempts()).isEqualTo(2);
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.failure()).isEmpty();
            assertThat(call.duration()).isBetween(Duration.ofMillis(50), Duration.ofSeconds(10));
        });
    }

    @Test
    void failure_hasItsKindAndTheLastStatus() {
        account.standIn().next(Fault.status(503), Fault.silence());
        RemoteApi api = api(calls::add, "http.max-retries", "0", "http.timeout", "1s");
        Failures.ofGet(api);
        Failures.ofGet(api);

        assertThat(calls).extracting(EndedCall::status).containsExactly(503, 0);
        assertThat(calls).extracting(call -> call.failure().orElseThrow()).containsExactly(Kind.FAILING, Kind.TOO_SLOW);
    }

    @Test
    void callThatTheBreakerHoldsBack_wasNeverAttempted() {
        account.standIn().always(Fault.status(500));
        RemoteApi api = api(calls::add, "http.max-retries", "0");
        for (int i = 0; i < 6; i++) {
            Failures.ofGet(api);
        }

        assertThat(calls).last().satisfies(call -> {
            assertThat(call.attempts()).isZero();
            assertThat(call.failure()).hasValue(Kind.BREAKER_OPEN);
        });
    }

    @Test
    void observerThatThrows_isNobodysProblem() {
        RemoteApi api = api(call -> {
            calls.add(call);
            throw new IllegalStateException("broken observer");
        });

        assertThat(api.get("/rooms").getJsonArray("data")).isEmpty();
        assertThat(calls).hasSize(1);
    }
}
