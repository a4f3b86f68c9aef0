package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.standin.Seen;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import io.github.videosdk.jakarta.token.TokenIssuer;
import io.github.videosdk.jakarta.token.Tokens;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An account at a stand-in of its own, and connections to it that end with the test. After each test the stand-in must
 * have nothing to complain about, and no log line may show a token or the secret.
 */
public final class LiveAccount implements AfterEachCallback {

    public static final String API_KEY = "5c1b7a06-key";
    public static final String SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final VideoSdkStandIn standIn = VideoSdkStandIn.start(API_KEY, SECRET);
    private final LogLines log = LogLines.attach("io.github.videosdk.jakarta");
    private final Queue<RemoteApi> opened = new ConcurrentLinkedQueue<>();

    public VideoSdkStandIn standIn() {
        return standIn;
    }

    LogLines log() {
        return log;
    }

    /** Settings for this account; further ones follow as key, value, key, value, without the prefix. */
    public VideoSdkConfig config(String... further) {
        return VideoSdkConfig.of(settings(further));
    }

    /** A connection to VideoSDK with these settings. */
    public RemoteApi api(String... further) {
        VideoSdkConfig config = config(further);
        return api(config, Tokens.issuer(config));
    }

    RemoteApi api(VideoSdkConfig config, TokenIssuer issuer) {
        return api(config, issuer, new Breaker());
    }

    RemoteApi api(VideoSdkConfig config, TokenIssuer issuer, Breaker breaker, CallObserver... observers) {
        RemoteApi api = new RemoteApi(config, issuer, JsonProvider.provider(), breaker, List.of(observers));
        opened.add(api);
        return api;
    }

    /** The tokens that were shown to VideoSDK, in order, as they stood in the header. */
    List<String> tokensShown() {
        return standIn.requests().stream()
                .flatMap(request -> request.headers().getOrDefault("authorization", List.of()).stream())
                .toList();
    }

    /** Method and path of every request so far, such as {@code GET /v2/rooms/validate/mine}. */
    public List<String> calls() {
        return standIn.requests().stream().map(LiveAccount::call).toList();
    }

    void assertHoldsNoSecret(Throwable failure) {
        assertHoldsNoSecret(Failures.textOf(failure));
    }

    private void assertHoldsNoSecret(String text) {
        assertThat(text).doesNotContain(SECRET);
        assertThat(tokensShown()).noneMatch(text::contains);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        opened.forEach(RemoteApi::close);
        standIn.close();
        log.detach();
        assertThat(standIn.complaints()).isEmpty();
        log.texts().forEach(this::assertHoldsNoSecret);
    }

    private Map<String, String> settings(String... further) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "videosdk.api-key",
                API_KEY,
                "videosdk.secret",
                SECRET,
                "videosdk.api-endpoint",
                standIn.uri().toString(),
                "videosdk.http.timeout",
                TIMEOUT.toString()));
        for (int i = 0; i < further.length; i += 2) {
            settings.put("videosdk." + further[i], further[i + 1]);
        }
        return settings;
    }

    private static String call(Seen request) {
        return request.method() + " " + request.path();
    }
}
