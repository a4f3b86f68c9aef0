package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Fault;
import java.time.Duration;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class RemoteApiBreakerTest {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @RegisterExtension
    private final LiveAccount healed = new LiveAccount();

    enum Trouble {
        FAILING(Fault.status(500), "5s"),
        UNREACHABLE(Fault.dropConnection(), "5s"),
        TOO_SLOW(Fault.silence(), "200ms");

        private final Fault fault;
        private final String timeout;

        Trouble(Fault fault, String timeout) {
            this.fault = fault;
            this.timeout = timeout;
        }
    }

    @ParameterizedTest
    @EnumSource
    void repeatedFailure_opensTheBreaker_andNothingIsSentAnyMore(Trouble trouble) {
        RemoteApi api = account.api("http.max-retries", "0", "http.timeout", trouble.timeout);
        open(api, account, trouble);
        int sent = account.calls().size();
        long start = System.nanoTime();
        UpstreamException held = Failures.ofGet(api);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(held.kind()).isEqualTo(Kind.BREAKER_OPEN);
        assertThat(held.status()).isZero();
        assertThat(held.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(LONGEST_PAUSE));
        assertThat(account.calls()).hasSize(sent);
        assertThat(account.log().at(Level.WARNING)).anyMatch(line -> line.contains("no calls for 5 s"));
    }

    @Test
    void openBreaker_letsOneCallProbe_whichDecides() throws Exception {
        RemoteApi failing = account.api("http.max-retries", "0");
        RemoteApi good = healed.api("http.max-retries", "0");
        open(failing, account, Trouble.FAILING);
        open(good, healed, Trouble.FAILING);
        healed.standIn().heal();
        int sent = account.calls().size();
        Duration wait = Failures.ofGet(good).retryAfter().orElseThrow();
        assertThat(account.standIn().awaitRequests(sent + 1, wait)).isFalse();

        assertThat(Failures.ofGet(failing).kind()).isEqualTo(Kind.FAILING);
        assertThat(Failures.ofGet(failing).kind()).isEqualTo(Kind.BREAKER_OPEN);
        assertThat(account.calls()).hasSize(sent + 1);

        assertThat(good.get("/rooms").getJsonArray("data")).isEmpty();
        assertThat(good.get("/rooms").getJsonArray("data")).isEmpty();
        assertThat(account.log().at(Level.WARNING))
                .filteredOn(line -> line.contains("keeps failing"))
                .as("one for each outage, none for the probe that failed")
                .hasSize(2);
        assertThat(account.log().at(Level.INFO)).containsExactly("VideoSDK answers again");
    }

    @Test
    void fewerFailuresThanHalf_leaveTheBreakerClosed() {
        RemoteApi api = account.api("http.max-retries", "0");
        for (int i = 0; i < 10; i++) {
            account.standIn().next(Fault.status(500), Fault.none(), Fault.none());
            assertThat(Failures.ofGet(api).kind()).isEqualTo(Kind.FAILING);
            api.get("/rooms");
            api.get("/rooms");
        }
    }

    private static void open(RemoteApi api, LiveAccount account, Trouble trouble) {
        account.standIn().always(trouble.fault);
        for (int i = 0; i < 5; i++) {
            assertThat(Failures.ofGet(api).kind()).isEqualTo(Kind.valueOf(trouble.name()));
        }
    }
}
