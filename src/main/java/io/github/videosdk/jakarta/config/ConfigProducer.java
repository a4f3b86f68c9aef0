package io.github.videosdk.jakarta.config;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

/** Reads the settings of this application once. */
@Dependent
class ConfigProducer {

    /** In a scope with proxies, so that a bean which the server passivates can hold the settings and never the secret. */
    @Produces
    @ApplicationScoped
    VideoSdkConfig config() {
        return VideoSdkConfig.ofThisServer();
    }

    /**
     * When the application starts, on a thread that sees its settings: which there are goes by a thread's context class
     * loader, and the first who needs them may be anybody, a probe of the server's or a pool of the JDK's.
     */
    void readInTime(
            @Observes @Priority(PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object start,
            VideoSdkConfig settings) {
        // What is injected is a proxy; the first call is what reads them.
        settings.isUsable();
    }
}
