package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.token.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class BreakerTest {

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @Test
    void failures_openIt_andASuccessClosesIt() {
        Breaker breaker = new Breaker(Duration.ZERO, System::nanoTime);
        RemoteApi api = failing(breaker);
        assertThat(breaker.state()).isEqualTo(Breaker.State.HALF_OPEN);

        account.standIn().heal();
        api.get("/rooms");
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
    }

    @Test
    void askingForTheState_makesNoCall() {
        Breaker breaker = new Breaker(Duration.ofMinutes(1), System::nanoTime);
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);

        failing(breaker);
        int sent = account.calls().size();
        assertThat(breaker.state()).isEqualTo(Breaker.State.OPEN);
        assertThat(account.calls()).hasSize(sent);
    }

    @Test
    void interruptedProbe_provesNothing() {
        Breaker breaker = new Breaker(Duration.ZERO, System::nanoTime);
        RemoteApi api = failing(breaker);
        account.standIn().heal();
        account.standIn().always(Fault.silence());

        Thread.currentThread().interrupt();
        assertThat(Failures.ofGet(api).getCause()).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(breaker.state()).isEqualTo(Breaker.State.HALF_OPEN);

        account.standIn().heal();
        api.get("/rooms");
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
    }

    private RemoteApi failing(Breaker breaker) {
        VideoSdkConfig config = account.config("http.max-retries", "0");
        RemoteApi api = account.api(config, Tokens.issuer(config), breaker);
        account.standIn().always(Fault.status(500));
        for (int i = 0; i < 5; i++) {
            Failures.ofGet(api);
        }
        return api;
    }
}
