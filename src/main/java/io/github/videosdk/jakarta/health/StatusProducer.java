package io.github.videosdk.jakarta.health;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.config.VideoSdkConfig.Enabled;
import io.github.videosdk.jakarta.health.VideoSdkStatus.BreakerState;
import io.github.videosdk.jakarta.remote.Breaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Makes {@link VideoSdkStatus} injectable. */
@Dependent
class StatusProducer {

    @Produces
    @ApplicationScoped
    VideoSdkStatus status(VideoSdkConfig config, Breaker breaker) {
        return () -> new VideoSdkStatus.Facts(
                config.enabled() != Enabled.FALSE, config.faults(), config.mode(), stateOf(breaker));
    }

    private static BreakerState stateOf(Breaker breaker) {
        return switch (breaker.state()) {
            case CLOSED -> BreakerState.CLOSED;
            case HALF_OPEN -> BreakerState.HALF_OPEN;
            case OPEN -> BreakerState.OPEN;
        };
    }
}
