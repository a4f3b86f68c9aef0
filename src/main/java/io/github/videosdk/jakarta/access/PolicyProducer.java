package io.github.videosdk.jakarta.access;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;

/** Prefers the host's policy. Two of them are an error: every request then fails with 500, and the startup log names both. */
@Dependent
class PolicyProducer {

    @Produces
    @Singleton
    PolicyInForce policy(BeanManager ours, VideoSdkConfig config, Instance<ServletContext> application) {
        return new PolicyInForce(() -> {
            HostBeans beans = HostBeans.in(() -> application.isResolvable() ? application.get() : null, ours);
            Bean<?> policy = beans.policy();
            return policy == null ? new ConfiguredPolicy(config.access()) : beans.make(policy);
        });
    }
}
