package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationSettingsTest {

    @ParameterizedTest
    @CsvSource({"1s, PT1S", "1000ms, PT1S", "10m, PT10M", "7d, PT168H", "36500d, PT876000H", "PT24H, PT24H"})
    void ttlWithinBounds_isTheLifeOfATokens(String text, Duration expected) {
        VideoSdkConfig config = SomeAccount.with("videosdk.token.ttl", text);
        assertThat(config.problems()).isEmpty();
        assertThat(config.tokenDefaults().ttl()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "videosdk.token.ttl, 0s",
        "videosdk.token.ttl, 999ms",
        "videosdk.token.ttl, -PT1H",
        "videosdk.token.ttl, 36501d",
        "videosdk.token.ttl, 86400",
        "videosdk.http.connect-timeout, 0ms",
        "videosdk.http.connect-timeout, PT0.0009S",
        "videosdk.http.connect-timeout, 601s",
        "videosdk.http.connect-timeout, 2",
        "videosdk.http.timeout, 0ms",
        "videosdk.http.timeout, -PT1S",
        "videosdk.http.timeout, 11m",
        "videosdk.http.timeout, 10000",
    })
    void durationOutOfBoundsOrWithoutUnit_isReported(String key, String text) {
        VideoSdkConfig config = SomeAccount.with(key, text);
        assertThat(config.problems()).singleElement().asString().contains(key, "\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"1ms, PT0.001S", "1500ms, PT1.5S", "10m, PT10M"})
    void timeoutsWithinBounds_areReadEachOnItsOwn(String text, Duration expected) {
        VideoSdkConfig.Http whole =
                SomeAccount.with("videosdk.http.timeout", text).http();
        assertThat(whole.timeout()).isEqualTo(expected);
        assertThat(whole.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        VideoSdkConfig.Http connection =
                SomeAccount.with("videosdk.http.connect-timeout", text).http();
        assertThat(connection.connectTimeout()).isEqualTo(expected);
        assertThat(connection.timeout()).isEqualTo(Duration.ofSeconds(10));
    }
}
