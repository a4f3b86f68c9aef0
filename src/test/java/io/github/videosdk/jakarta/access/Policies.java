package io.github.videosdk.jakarta.access;

import io.github.videosdk.jakarta.config.VideoSdkConfig;

/** The policy of the settings, for tests without a container. */
public final class Policies {

    private Policies() {}

    public static PolicyInForce configured(VideoSdkConfig config) {
        return new PolicyInForce(() -> new ConfiguredPolicy(config.access()));
    }
}
