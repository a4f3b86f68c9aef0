package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Fault;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class RemoteApiDeadlineTest {

    private static final JsonObject MINE =
            Json.createObjectBuilder().add("customRoomId", "mine").build();
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration TENTH_MORE = Duration.ofMillis(2200);

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    static Stream<Named<Fault[]>> waysToBeSlow() {
        return Stream.of(
                Named.of("silence", new Fault[] {Fault.silence()}),
                Named.of(
                        "silence after the effect", new Fault[] {Fault.silence().afterEffect()}),
                Named.of("dribble", new Fault[] {Fault.dribble(Duration.ofMillis(100))}),
                Named.of("the head alone", new Fault[] {Fault.dribble(Duration.ofHours(1))}),
                Named.of("failures, then silence", new Fault[] {Fault.status(503), Fault.status(503), Fault.silence()}),
                Named.of(
                        "a rate limit, then silence",
                        new Fault[] {Fault.rateLimited(Duration.ofSeconds(1)), Fault.silence()}));
    }

    @ParameterizedTest
    @MethodSource("waysToBeSlow")
    void slowReply_isTooSlow_whenTheDeadlineIsOver(Fault... faults) {
        RemoteApi api = account.api("http.timeout", DEADLINE.toString());
        api.get("/rooms");
        account.standIn().next(faults);
        long start = System.nanoTime();
        UpstreamException failure = Failures.of(() -> api.post("/rooms", MINE, true));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        assertThat(failure.kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(elapsed).isBetween(DEADLINE, TENTH_MORE);
        assertThat(account.calls()).hasSize(1 + faults.length);
        account.assertHoldsNoSecret(failure);
    }

    @Test
    void serverThatAcceptsAndSaysNothing_isTooSlow_andLeftAlone() throws Exception {
        try (RawServer server = RawServer.refusing()) {
            server.answer("");
            RemoteApi api = account.api("api-endpoint", server.uri().toString(), "http.timeout", DEADLINE.toString());
            long start = System.nanoTime();
            UpstreamException failure = Failures.ofGet(api);
            assertThat(failure.kind()).isEqualTo(Kind.TOO_SLOW);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TENTH_MORE);
            assertThat(server.awaitHangUp(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void handshakeThatNeverEnds_isTooSlow() throws Exception {
        try (RawServer server = RawServer.refusing()) {
            server.answer("");
            String https = server.uri().toString().replace("http:", "https:");
            RemoteApi api = account.api("api-endpoint", https, "http.timeout", DEADLINE.toString());
            long start = System.nanoTime();
            UpstreamException failure = Failures.ofGet(api);
            assertThat(failure.kind()).isIn(Kind.TOO_SLOW, Kind.UNREACHABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TENTH_MORE);
        }
    }

    @Test
    void callAfterASlowOne_isNotHeldUpByIt() {
        RemoteApi api = account.api("http.max-concurrent", "1", "http.timeout", DEADLINE.toString());
        account.standIn().next(Fault.silence());
        assertThat(Failures.ofGet(api).kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(api.get("/rooms").getJsonArray("data")).isEmpty();
    }
}
