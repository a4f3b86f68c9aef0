package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.remote.UpgradeServer.Habit;
import io.github.videosdk.jakarta.standin.Authority;
import io.github.videosdk.jakarta.standin.Http2Line;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Test doubles of VideoSDK know nothing of HTTP/2 without TLS. */
@Timeout(30)
class RemoteApiPlainHttpTest {

    private static final JsonObject MINE =
            Json.createObjectBuilder().add("customRoomId", "mine").build();

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @ParameterizedTest
    @EnumSource
    void http_isSpokenInItsVersionOneOne_soThatTheBodyArrives(Habit habit) throws IOException {
        try (UpgradeServer server = UpgradeServer.thatOn(habit)) {
            RemoteApi api = account.api("api-endpoint", server.uri().toString(), "http.max-retries", "0");
            assertAnswers(api, server);
        }
    }

    /** That line speaks nothing else. */
    @Test
    void https_isSpokenInItsVersionTwo_throughATunnelToo() throws Exception {
        Authority authority = new Authority();
        SSLContext before = SSLContext.getDefault();
        SSLContext.setDefault(authority.trusting());
        try (Http2Line line = new Http2Line(account.standIn(), authority);
                HttpProxy proxy = HttpProxy.tunneling()) {
            String endpoint = line.uri().toString();
            assertThat(account.api("api-endpoint", endpoint).get("/rooms")).containsKey("data");
            RemoteApi throughTunnel = account.api("api-endpoint", endpoint, "http.proxy", "http://" + proxy.address());
            assertThat(throughTunnel.get("/rooms")).containsKey("data");
            assertThat(proxy.seen())
                    .singleElement()
                    .satisfies(head -> assertThat(head.requestLine())
                            .isEqualTo("CONNECT localhost:" + line.uri().getPort() + " HTTP/1.1"));
        } finally {
            SSLContext.setDefault(before);
        }
    }

    private static void assertAnswers(RemoteApi api, UpgradeServer server) {
        assertThat(api.post("/rooms", MINE, false).getString("roomId")).isEqualTo("abcd-efgh-ijkl");
        assertThat(api.get("/rooms/validate/mine").getString("roomId")).isEqualTo("abcd-efgh-ijkl");
        assertThat(server.requests()).extracting(UpgradeServer.Request::body).containsExactly(MINE.toString(), "");
        assertThat(server.requests())
                .allSatisfy(request ->
                        assertThat(request.head()).doesNotContainIgnoringCase("\r\nupgrade:", "\r\nhttp2-settings:"));
    }
}
