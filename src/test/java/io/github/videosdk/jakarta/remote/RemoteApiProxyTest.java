package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Fault;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class RemoteApiProxyTest {

    private static final String PASSWORD = "pass-that-nobody-sees";
    private static final String LOGIN = "user:" + PASSWORD;
    private static final JsonObject MINE =
            Json.createObjectBuilder().add("customRoomId", "mine").build();

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    @Test
    void proxyWithoutLogin_carriesTheCall() throws IOException {
        try (HttpProxy proxy = HttpProxy.open()) {
            RemoteApi api = account.api("http.proxy", "http://" + proxy.address());
            assertThat(api.post("/rooms", MINE, true).getString("customRoomId")).isEqualTo("mine");
            assertThat(proxy.seen()).singleElement().satisfies(head -> {
                assertThat(head.requestLine())
                        .isEqualTo("POST " + account.standIn().uri() + "/v2/rooms HTTP/1.1");
                assertThat(head.header("Proxy-Authorization")).isEmpty();
            });
            assertThat(account.calls()).containsExactly("POST /v2/rooms");
        }
    }

    @Test
    void proxyThatAsksForALogin_getsIt() throws IOException {
        try (HttpProxy proxy = HttpProxy.demanding(LOGIN)) {
            RemoteApi api = account.api("http.proxy", "http://" + LOGIN + "@" + proxy.address());
            assertThat(api.post("/rooms", MINE, false).getString("customRoomId"))
                    .isEqualTo("mine");
            assertThat(account.calls()).containsExactly("POST /v2/rooms");
        }
    }

    @Test
    void loginOfTheProxy_isNotGivenToVideoSdk() throws IOException {
        try (HttpProxy proxy = HttpProxy.open()) {
            Fault challenge = Fault.status(401, "", Map.of("WWW-Authenticate", "Basic realm=\"other\""));
            account.standIn().next(challenge, challenge);
            UpstreamException failure =
                    Failures.ofGet(account.api("http.proxy", "http://" + LOGIN + "@" + proxy.address()));
            assertThat(failure.kind()).isEqualTo(Kind.KEY_REFUSED);
            assertThat(account.tokensShown()).noneMatch(shown -> shown.startsWith("Basic"));
        }
    }

    @Test
    void staleTokenBehindAProxyWithLogin_isHealedAsWithoutOne() throws IOException {
        try (HttpProxy proxy = HttpProxy.demanding(LOGIN)) {
            account.standIn().next(Fault.status(401));
            account.api("http.proxy", "http://" + LOGIN + "@" + proxy.address()).get("/rooms");
            assertThat(account.tokensShown()).hasSize(2).doesNotHaveDuplicates();
        }
    }

    @Test
    void proxyThatRefusesTheLogin_isUnreachable_andThePasswordIsNotShown() throws IOException {
        try (HttpProxy proxy = HttpProxy.demanding("user:another")) {
            UpstreamException failure =
                    Failures.ofGet(account.api("http.proxy", "http://" + LOGIN + "@" + proxy.address()));
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(Failures.textOf(failure)).doesNotContain(PASSWORD);
            assertThat(account.log().texts()).isNotEmpty().noneMatch(line -> line.contains(PASSWORD));
            assertThat(account.calls()).isEmpty();
        }
    }

    @Test
    void proxyThatAsksForALoginThatIsNotSet_isUnreachable_notARefusalOfVideoSdk() throws IOException {
        try (HttpProxy proxy = HttpProxy.demanding(LOGIN)) {
            UpstreamException failure = Failures.ofGet(account.api("http.proxy", "http://" + proxy.address()));
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(account.calls()).isEmpty();
        }
    }

    @Test
    void proxyThatIsDown_isUnreachable() throws IOException {
        try (RawServer server = RawServer.refusing()) {
            UpstreamException failure =
                    Failures.ofGet(account.api("http.proxy", server.uri().toString()));
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(account.calls()).isEmpty();
        }
    }

    @Test
    void httpsTarget_isAskedForAsATunnel_andRefusedTunnelIsUnreachable() throws IOException {
        try (HttpProxy proxy = HttpProxy.open()) {
            UpstreamException failure = Failures.ofGet(account.api(
                    "http.max-retries",
                    "0",
                    "api-endpoint",
                    "https://api.videosdk.invalid",
                    "http.proxy",
                    "http://" + proxy.address()));
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(proxy.seen()).singleElement().satisfies(head -> {
                assertThat(head.requestLine()).isEqualTo("CONNECT api.videosdk.invalid:443 HTTP/1.1");
                assertThat(head.header("Authorization"))
                        .as("nobody on the way sees our token")
                        .isEmpty();
            });
        }
    }

    /** By default the JDK gives no Basic login for a tunnel, so somebody has to say what to do about it. */
    @Test
    void httpsTargetBehindAProxyThatAsksForALogin_isUnreachable_andTheJvmsSettingIsNamed() throws IOException {
        try (HttpProxy proxy = HttpProxy.demanding(LOGIN)) {
            UpstreamException failure = Failures.ofGet(account.api(
                    "http.max-retries",
                    "0",
                    "api-endpoint",
                    "https://api.videosdk.invalid",
                    "http.proxy",
                    "http://" + LOGIN + "@" + proxy.address()));
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(account.log().texts())
                    .anyMatch(line -> line.contains("jdk.http.auth.tunneling.disabledSchemes"))
                    .noneMatch(line -> line.contains(PASSWORD));
        }
    }
}
