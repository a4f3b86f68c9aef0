package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class RemoteApiInterruptionTest {

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    private record Ending(UpstreamException failure, boolean flag) {}

    private static Ending ending(RemoteApi api) {
        UpstreamException failure = Failures.ofGet(api);
        return new Ending(failure, Thread.interrupted());
    }

    @Test
    void interruptedWhileWaitingForTheReply_endsAtOnce_andKeepsTheFlag() throws Exception {
        RemoteApi api = account.api("http.timeout", "1m");
        account.standIn().always(Fault.silence());
        BackgroundCall<Ending> call = BackgroundCall.start(() -> ending(api));
        assertThat(account.standIn().awaitRequests(1, Duration.ofSeconds(10))).isTrue();
        call.interrupt();
        assertThat(call.result().failure().kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(call.result().failure()).hasMessageContaining("interrupted");
        assertThat(call.result().flag()).isTrue();
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void interruptedBetweenTwoTries_endsAtOnce_andKeepsTheFlag() throws Exception {
        RemoteApi api = account.api("http.timeout", "1m");
        account.standIn().always(Fault.rateLimited(Duration.ofSeconds(50)));
        BackgroundCall<Ending> call = BackgroundCall.start(() -> ending(api));
        call.awaitPauseBeforeRetry();
        call.interrupt();
        assertThat(call.result().failure().kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(call.result().failure()).hasMessageContaining("interrupted");
        assertThat(call.result().flag()).isTrue();
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void interruptedCallers_sayNothingOfVideoSdk_soTheBreakerStaysClosed() {
        RemoteApi api = account.api();
        for (int i = 0; i < 10; i++) {
            Thread.currentThread().interrupt();
            assertThat(ending(api).flag()).isTrue();
        }
        assertThat(api.get("/rooms").getJsonArray("data")).isEmpty();
    }
}
