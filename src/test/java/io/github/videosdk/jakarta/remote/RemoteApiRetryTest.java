package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Fault;
import jakarta.json.JsonValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class RemoteApiRetryTest {

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    static Stream<Named<Fault>> passingFaults() {
        return Stream.of(
                Named.of("500", Fault.status(500)),
                Named.of("503", Fault.status(503)),
                Named.of("HTML", Fault.html()),
                Named.of("a dropped connection", Fault.dropConnection()));
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void faultThatPasses_isNotNoticedByTheCaller(Fault fault) {
        account.standIn().next(fault, fault);
        account.api().post("/rooms", JsonValue.EMPTY_JSON_OBJECT, true);
        assertThat(account.calls()).hasSize(3).containsOnly("POST /v2/rooms");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 3", "3, 4"})
    void faultThatStays_isReportedAfterAsManyRetriesAsAreSet(String retries, int requests) {
        account.standIn().always(Fault.status(500));
        UpstreamException failure = Failures.ofGet(account.api("http.max-retries", retries));
        assertThat(failure.kind()).isEqualTo(Kind.FAILING);
        assertThat(failure.status()).isEqualTo(500);
        assertThat(account.calls()).hasSize(requests);
    }

    static Stream<Named<Fault>> allFaultsOfVideoSdk() {
        return Stream.concat(
                passingFaults(),
                Stream.of(
                        Named.of("429", Fault.status(429)),
                        Named.of("a reply that was lost", Fault.dropConnection().afterEffect())));
    }

    @ParameterizedTest
    @MethodSource("allFaultsOfVideoSdk")
    void postThatIsNotRepeatable_isSentOnce(Fault fault) {
        RemoteApi api = account.api();
        api.get("/rooms");
        account.standIn().next(fault);
        Failures.of(() -> api.post("/rooms", JsonValue.EMPTY_JSON_OBJECT, false));
        assertThat(account.calls()).containsExactly("GET /v2/rooms", "POST /v2/rooms");
    }

    @Test
    void connectionRefusedAtFirst_isTriedAgain_evenWhereTheCallIsNotRepeatable() throws Exception {
        try (RawServer server = RawServer.refusing()) {
            RemoteApi api = account.api(
                    "api-endpoint", server.uri().toString(), "http.timeout", "5s", "http.max-retries", "10");
            BackgroundCall<?> call = BackgroundCall.start(() -> api.post("/rooms", JsonValue.EMPTY_JSON_OBJECT, false));
            call.awaitPauseBeforeRetry();
            server.answer("HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{\"roomId\":\"a\"}");
            assertThat(call.result()).hasToString("{\"roomId\":\"a\"}");
        }
    }

    @Test
    void connectionRefused_isUnreachable() throws Exception {
        try (RawServer server = RawServer.refusing()) {
            UpstreamException failure =
                    Failures.ofGet(account.api("api-endpoint", server.uri().toString()));
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failure.status()).isZero();
        }
    }

    @Test
    void hostThatDoesNotExist_isUnreachable() {
        UpstreamException failure = Failures.ofGet(account.api("api-endpoint", "https://videosdk.invalid"));
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void connectionDroppedEachTime_isUnreachable() {
        account.standIn().always(Fault.dropConnection());
        UpstreamException failure = Failures.ofGet(account.api());
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        account.assertHoldsNoSecret(failure);
    }

    @Test
    void shortestTimeout_isNoObstacleToTheRetrySettings() {
        UpstreamException failure = Failures.ofGet(account.api("http.timeout", "1ms", "http.max-retries", "10"));
        assertThat(failure.kind()).isIn(Kind.TOO_SLOW, Kind.UNREACHABLE);
    }
}
