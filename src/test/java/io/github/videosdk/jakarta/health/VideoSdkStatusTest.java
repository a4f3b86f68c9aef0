package io.github.videosdk.jakarta.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.config.VideoSdkConfig.Mode;
import io.github.videosdk.jakarta.health.VideoSdkStatus.BreakerState;
import io.github.videosdk.jakarta.health.VideoSdkStatus.Facts;
import io.github.videosdk.jakarta.remote.Breaker;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VideoSdkStatusTest {

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, true", "false, false, true"})
    void node_isReadyUnlessEndpointsAreWantedAndTheSettingsAreWrong(boolean enabled, boolean right, boolean ready) {
        Set<String> faults = right ? Set.of() : Set.of("videosdk.secret (VIDEOSDK_SECRET)");
        Facts facts = new Facts(enabled, faults, Mode.LIVE, BreakerState.CLOSED);

        assertThat(facts.isConfigured()).isEqualTo(right);
        assertThat(facts.isReady()).isEqualTo(ready);
    }

    @ParameterizedTest
    @EnumSource
    void breaker_isAFactAndNoVerdict(BreakerState breaker) {
        assertThat(new Facts(true, Set.of(), Mode.LIVE, breaker).isReady()).isTrue();
    }

    @Test
    void facts_areThoseOfTheSettings() {
        VideoSdkConfig config = VideoSdkConfig.of(Map.of("videosdk.mode", "offline", "videosdk.enabled", "false"));

        Facts facts = new StatusProducer().status(config, new Breaker()).now();

        assertThat(facts).isEqualTo(new Facts(false, Set.of(), Mode.OFFLINE, BreakerState.CLOSED));
    }

    @Test
    void faults_areTheNamesOfSettings() {
        VideoSdkConfig config = VideoSdkConfig.ofThisServer();

        assertThat(new StatusProducer().status(config, new Breaker()).now().faults())
                .isNotEmpty()
                .isEqualTo(config.faults());
    }
}
