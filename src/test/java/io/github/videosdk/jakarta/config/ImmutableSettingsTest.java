package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The host can inject the settings: it must not be able to open the door by changing a collection. */
class ImmutableSettingsTest {

    static Stream<Arguments> collections() {
        VideoSdkConfig config = SomeAccount.with(
                "videosdk.access.allowed-roles", "staff",
                "videosdk.access.moderator-roles", "teacher",
                "videosdk.cors.allowed-origins", "https://app.example.com",
                "videosdk.token.roles", "rtc",
                "videosdk.mode", "wrong",
                "videosdk.unknown", "x");
        return Stream.of(
                Arguments.of("allowed roles", config.access().allowedRoles()),
                Arguments.of("moderator roles", config.access().moderatorRoles()),
                Arguments.of("served", config.endpoints().served()),
                Arguments.of("origins", config.endpoints().allowedOrigins()),
                Arguments.of("permissions", config.tokenDefaults().permissions()),
                Arguments.of("roles", config.tokenDefaults().roles()),
                Arguments.of("problems", config.problems()),
                Arguments.of("faults", config.faults()),
                Arguments.of("warnings", config.warnings()),
                Arguments.of("secrets", config.secrets().verifying()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("collections")
    void collectionOfTheSettings_cannotBeChanged(String name, Collection<?> collection) {
        assertThat(collection).as(name).isNotEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(collection::clear);
    }

    @Test
    void mapThatTheSettingsWereReadFrom_mayChangeAfterwards() {
        Map<String, String> map = new HashMap<>(SomeAccount.settings());
        VideoSdkConfig config = VideoSdkConfig.of(map);
        map.clear();
        assertThat(config.apiKey()).isEqualTo(SomeAccount.API_KEY);
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(SomeAccount.SECRET);
        assertThat(config.secrets()).isSameAs(config.secrets());
    }
}
