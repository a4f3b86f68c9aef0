package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig.Enabled;
import io.github.videosdk.jakarta.config.VideoSdkConfig.Mode;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings that take one word or one number out of a few. */
class ChoiceSettingsTest {

    @ParameterizedTest
    @CsvSource({"auto, AUTO", "true, TRUE", "false, FALSE", "True, TRUE", "FALSE, FALSE", "' auto ', AUTO"})
    void enabled_isReadInAnyCase(String written, Enabled expected) {
        VideoSdkConfig config = SomeAccount.with("videosdk.enabled", written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.enabled()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"live, LIVE", "offline, OFFLINE", "Offline, OFFLINE", "LIVE, LIVE"})
    void mode_isReadInAnyCase(String written, Mode expected) {
        VideoSdkConfig config = SomeAccount.with("videosdk.mode", written);
        assertThat(config.problems()).isEmpty();
        assertThat(config.mode()).isEqualTo(expected);
    }

    static Stream<Arguments> flags() {
        return Stream.of(
                flag(
                        "videosdk.compatibility.aliases",
                        config -> config.endpoints().aliases()),
                flag(
                        "videosdk.compatibility.tokenless-create",
                        config -> config.endpoints().tokenlessCreate()),
                flag(
                        "videosdk.access.participant-from-principal",
                        config -> config.access().participantFromPrincipal()),
                flag("videosdk.rooms.retry-safe", VideoSdkConfig::isRetrySafe),
                flag("videosdk.audit", VideoSdkConfig::isAudited));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void flag_isReadInAnyCase(String key, Predicate<VideoSdkConfig> flag) {
        for (String yes : new String[] {"true", "TRUE", " True "}) {
            assertThat(SomeAccount.with(key, yes))
                    .matches(VideoSdkConfig::isUsable)
                    .matches(flag, key);
        }
        for (String no : new String[] {"false", "False"}) {
            assertThat(SomeAccount.with(key, no))
                    .matches(VideoSdkConfig::isUsable)
                    .matches(flag.negate(), key);
        }
    }

    @ParameterizedTest
    @CsvSource({"yes", "no", "on", "1", "0", "t", "truee", "true;"})
    void flagInOtherWords_isReported(String written) {
        for (Arguments flag : flags().toList()) {
            String key = (String) flag.get()[0];
            assertThat(SomeAccount.with(key, written).problems())
                    .singleElement()
                    .asString()
                    .contains(key, "\"" + written + "\"", "true or false");
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "10"})
    void retriesWithinBounds_areTaken(int number) {
        VideoSdkConfig config = SomeAccount.with("videosdk.http.max-retries", " " + number);
        assertThat(config.problems()).isEmpty();
        assertThat(config.http().maxRetries()).isEqualTo(number);
        assertThat(config.http().maxConcurrent()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"1", "16", "10000"})
    void concurrencyWithinBounds_isTaken(int number) {
        VideoSdkConfig config = SomeAccount.with("videosdk.http.max-concurrent", String.valueOf(number));
        assertThat(config.problems()).isEmpty();
        assertThat(config.http().maxConcurrent()).isEqualTo(number);
        assertThat(config.http().maxRetries()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "videosdk.enabled, yes",
        "videosdk.enabled, on",
        "videosdk.enabled, a-u-t-o",
        "videosdk.mode, online",
        "videosdk.mode, offline-",
        "videosdk.http.max-retries, -1",
        "videosdk.http.max-retries, 11",
        "videosdk.http.max-retries, 2.0",
        "videosdk.http.max-retries, two",
        "videosdk.http.max-retries, 99999999999",
        "videosdk.http.max-concurrent, 0",
        "videosdk.http.max-concurrent, 10001",
        "videosdk.http.max-concurrent, 1e3",
        "videosdk.http.max-concurrent, 0x10",
    })
    void anythingElse_isReported(String key, String written) {
        assertThat(SomeAccount.with(key, written).problems())
                .singleElement()
                .asString()
                .contains(key, "\"" + written + "\"");
    }

    private static Arguments flag(String key, Predicate<VideoSdkConfig> flag) {
        return Arguments.of(key, flag);
    }
}
