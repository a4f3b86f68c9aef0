package io.github.videosdk.jakarta.health;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.config.VideoSdkConfig.Enabled;
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
                config.enabled() != Enabled.FALSE, config.faults(), config.mode(), breaker.state());
    }
}
