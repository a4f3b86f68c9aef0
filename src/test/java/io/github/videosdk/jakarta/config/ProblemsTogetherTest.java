package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsTogetherTest {

    private static final Map<String, String> SEVERAL_WRONG = Map.of(
            "videosdk.mode", "online",
            "videosdk.secret", "secret-part\nsecret-part",
            "videosdk.token.ttl", "3600",
            "videosdk.http.proxy", "http://user:proxy-password@nowhere",
            "videosdk.path", "/a\n - forged problem");

    @Test
    void severalWrongSettings_areAllInOneMessage_oneLineEach() {
        InvalidConfigurationException all =
                catchThrowableOfType(InvalidConfigurationException.class, () -> VideoSdkConfig.of(SEVERAL_WRONG));
        assertThat(all.problems()).hasSize(6);
        assertThat(all.getMessage().lines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).isEqualTo("VIDEOSDK-NOT-CONFIGURED: VideoSDK is not configured:"),
                        line -> assertThat(line).startsWith(" - videosdk.api-key (VIDEOSDK_API_KEY) is not set"),
                        line -> assertThat(line).startsWith(" - videosdk.mode (VIDEOSDK_MODE): found \"online\""),
                        line -> assertThat(line).startsWith(" - videosdk.secret (VIDEOSDK_SECRET) holds a line break"),
                        line -> assertThat(line).startsWith(" - videosdk.token.ttl (VIDEOSDK_TOKEN_TTL): found"),
                        line -> assertThat(line).startsWith(" - videosdk.http.proxy (VIDEOSDK_HTTP_PROXY) is not"),
                        line -> assertThat(line).startsWith(" - videosdk.path (VIDEOSDK_PATH): found \"/a\\u000a"));
        assertThat(all.getMessage()).doesNotContain("secret-part", "proxy-password");
    }

    @Test
    void faults_nameTheSettings_andNothingThatWasFound() {
        VideoSdkConfig config = VideoSdkConfig.from(new MapSource(SEVERAL_WRONG));
        assertThat(config.faults())
                .containsExactlyInAnyOrder(
                        "videosdk.api-key (VIDEOSDK_API_KEY)",
                        "videosdk.mode (VIDEOSDK_MODE)",
                        "videosdk.secret (VIDEOSDK_SECRET)",
                        "videosdk.token.ttl (VIDEOSDK_TOKEN_TTL)",
                        "videosdk.http.proxy (VIDEOSDK_HTTP_PROXY)",
                        "videosdk.path (VIDEOSDK_PATH)");
    }

    @Test
    void configWithProblems_existsAndSaysThemWhenItIsRequired() {
        VideoSdkConfig config = VideoSdkConfig.from(new MapSource(SEVERAL_WRONG));
        assertThat(config.isUsable()).isFalse();
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(config::requireUsable)
                .satisfies(thrown -> assertThat(thrown.problems()).isEqualTo(config.problems()));
    }

    @Test
    void toString_helpsAnOperator() {
        assertThat(SomeAccount.with("videosdk.path", "/", "videosdk.mode", "offline"))
                .asString()
                .contains("OFFLINE", "https://api.videosdk.live/v2", "path=/,", "get-token", "problems=0")
                .doesNotContain(SomeAccount.API_KEY);
        assertThat(VideoSdkConfig.from(new MapSource(SEVERAL_WRONG))).asString().contains("problems=6");
    }
}
