package io.github.videosdk.jakarta.access;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Prefers the host's policy; two of them are a mistake, which fails each request, and whose names the log has at debug. */
@Dependent
class PolicyProducer {

    @Produces
    @Singleton
    PolicyInForce policy(Instance<TokenPolicy> ofTheHost, VideoSdkConfig config) {
        return new PolicyInForce(
                () -> ofTheHost.isUnsatisfied() ? new ConfiguredPolicy(config.access()) : ofTheHost.get());
    }
}
