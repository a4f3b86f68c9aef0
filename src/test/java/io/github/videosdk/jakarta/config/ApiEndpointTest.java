package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiEndpointTest {

    private static final String KEY = "videosdk.api-endpoint";
    private static final String ALLOW_HTTP = "videosdk.api-endpoint.allow-http";
    private static final URI DEFAULT = URI.create("https://api.videosdk.live/v2");

    @ParameterizedTest
    @CsvSource({
        "https://api.videosdk.live, https://api.videosdk.live/v2",
        "https://api.videosdk.live/, https://api.videosdk.live/v2",
        "https://api.videosdk.live/v2, https://api.videosdk.live/v2",
        "https://api.videosdk.live/v2/, https://api.videosdk.live/v2",
        "https://api.videosdk.live/v2//, https://api.videosdk.live/v2",
        "' https://api.videosdk.live ', https://api.videosdk.live/v2",
        "HTTPS://api.videosdk.live, HTTPS://api.videosdk.live/v2",
        "https://gateway.example:8443, https://gateway.example:8443/v2",
        "https://gateway.example/videosdk, https://gateway.example/videosdk/v2",
        "https://gateway.example/videosdk/v2/, https://gateway.example/videosdk/v2",
        "https://192.0.2.7, https://192.0.2.7/v2",
        "https://[2001:db8::7]:8443/, https://[2001:db8::7]:8443/v2",
    })
    void endpointInAnySpelling_isTheApiWithItsVersion(String written, URI expected) {
        VideoSdkConfig config = SomeAccount.with(KEY, written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.http().api()).isEqualTo(expected);
        assertThat(SomeAccount.with(KEY, expected.toString()).http().api()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost:8080/v2",
                "http://127.0.0.1:8080",
                "http://127.1.2.3",
                "http://[::1]:8080"
            })
    void plainHttpOnThisMachine_isAllowed(String written) {
        VideoSdkConfig config = SomeAccount.with(KEY, written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.http().api().toString()).startsWith(written).endsWith("/v2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.videosdk.live",
                "HTTP://api.videosdk.live",
                "http://localhost.example.com",
                "http://example.com/localhost",
                "http://notlocalhost",
                "http://127.0.0.1.example.com",
                "http://128.0.0.1",
                "http://10.0.0.1",
                "http://[::2]"
            })
    void plainHttpToAnotherMachine_isReported_unlessAllowed(String written) {
        VideoSdkConfig refused = SomeAccount.with(KEY, written);
        assertThat(refused.problems()).singleElement().asString().contains(KEY, written, ALLOW_HTTP + "=true");
        assertThat(refused.http().api()).isEqualTo(DEFAULT);

        VideoSdkConfig allowed = SomeAccount.with(KEY, written, ALLOW_HTTP, "true");
        assertThat(allowed.problems()).isEmpty();
        assertThat(allowed.http().api()).isEqualTo(URI.create(written + "/v2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.videosdk.live",
                "//api.videosdk.live",
                "/v2",
                "https:api.videosdk.live",
                "https:///v2",
                "https://",
                "ftp://api.videosdk.live",
                "file:///etc/passwd",
                "https://api.videosdk.live?region=eu",
                "https://api.videosdk.live/v2#top",
                "https://api.videosdk.live/a b",
                "https://api.videosdk.live:port"
            })
    void anythingButAPlainHttpUrl_isReported_alsoWhereHttpIsAllowed(String written) {
        VideoSdkConfig config = SomeAccount.with(KEY, written, ALLOW_HTTP, "true");
        assertThat(config.problems()).singleElement().asString().contains(KEY, "\"" + written + "\"");
        assertThat(config.http().api()).isEqualTo(DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.videosdk.live:0", "https://api.videosdk.live:65536", "https://h:99999/v2"})
    void portThatDoesNotExist_isReported(String written) {
        assertThat(SomeAccount.with(KEY, written).problems())
                .singleElement()
                .asString()
                .contains(KEY, written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:pass-word@api.videosdk.live",
                "https://user:pass-word@api.videosdk.live/v2",
                "https://user:pass-word@",
                "https://user:pass-word@pass-word@api.videosdk.live",
                "https://user:/pass-word@api.videosdk.live",
                "https://user://pass-word@api.videosdk.live",
                "https://user:443/pass-word@api.videosdk.live",
                "https://user:pass\nword-pass-word@api.videosdk.live",
                "ftp://user:pass-word@api.videosdk.live",
                "//user:pass-word@api.videosdk.live",
                "https:/user:pass-word@api.videosdk.live",
                "https:user:pass-word@api.videosdk.live",
                "user:pass-word@api.videosdk.live"
            })
    void userInfo_isReportedWithoutThePassword(String written) {
        VideoSdkConfig config = SomeAccount.with(KEY, written);
        assertThat(config.problems())
                .singleElement()
                .asString()
                .contains(KEY, "VIDEOSDK_API_ENDPOINT", "without user")
                .doesNotContain("pass-word");
        assertThat(config.toString()).doesNotContain("pass-word");
    }

    @Test
    void userInfo_isReportedWithTheHost() {
        assertThat(SomeAccount.with(KEY, "https://user:pass-word@api.example.com/x")
                        .problems())
                .singleElement()
                .asString()
                .contains("https://(hidden)@api.example.com/x");
    }

    @Test
    void wrongAllowHttp_allowsNothing() {
        VideoSdkConfig config = SomeAccount.with(KEY, "http://example.com", ALLOW_HTTP, "yes");
        assertThat(config.problems()).hasSize(2);
        assertThat(config.http().api()).isEqualTo(DEFAULT);
    }
}
