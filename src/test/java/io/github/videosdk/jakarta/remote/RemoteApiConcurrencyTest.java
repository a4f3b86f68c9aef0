package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Fault;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class RemoteApiConcurrencyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @Test
    void oneCallTooMany_isBusyAtOnce_whileTheOthersSucceed() throws Exception {
        RemoteApi api = account.api("http.max-concurrent", "3", "http.timeout", "20s");
        account.standIn().always(Fault.silence());
        List<BackgroundCall<JsonObject>> calls = start(3, api);
        assertThat(account.standIn().awaitRequests(3, PATIENCE)).isTrue();

        long start = System.nanoTime();
        UpstreamException refused = Failures.ofGet(api);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(refused.kind()).isEqualTo(Kind.BUSY);
        assertThat(refused.retryAfter()).isPresent();
        assertThat(account.calls()).hasSize(3);

        account.standIn().heal();
        for (BackgroundCall<JsonObject> call : calls) {
            assertThat(call.result()).containsKey("data");
        }
        assertThat(api.get("/rooms")).containsKey("data");
    }

    @Test
    void asManyCallsAsAllowed_areUnderWayAtATime() throws Exception {
        RemoteApi api = account.api("http.max-concurrent", "16", "http.timeout", "20s");
        account.standIn().always(Fault.silence());
        List<BackgroundCall<JsonObject>> calls = start(16, api);
        assertThat(account.standIn().awaitRequests(16, PATIENCE)).isTrue();
        account.standIn().heal();
        for (BackgroundCall<JsonObject> call : calls) {
            assertThat(call.result()).containsKey("data");
        }
    }

    @Test
    void callsRefusedAsBusy_countNotForTheBreaker_andTakeNoPlaceFromLaterOnes() throws Exception {
        RemoteApi api = account.api("http.max-concurrent", "1", "http.timeout", "20s");
        account.standIn().always(Fault.silence());
        List<BackgroundCall<JsonObject>> calls = start(1, api);
        assertThat(account.standIn().awaitRequests(1, PATIENCE)).isTrue();
        for (int i = 0; i < 20; i++) {
            assertThat(Failures.ofGet(api).kind()).isEqualTo(Kind.BUSY);
        }
        account.standIn().heal();
        assertThat(calls.get(0).result()).containsKey("data");
        assertThat(api.get("/rooms")).containsKey("data");
    }

    private static List<BackgroundCall<JsonObject>> start(int count, RemoteApi api) {
        return Stream.generate(() -> BackgroundCall.start(() -> api.get("/rooms")))
                .limit(count)
                .toList();
    }
}
