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

    /** Application scoped, so that a passivating bean holds a proxy and never the secret. */
    @Produces
    @ApplicationScoped
    VideoSdkConfig config() {
        return VideoSdkConfig.ofThisServer();
    }

    /**
     * Reads the settings when the application starts. MicroProfile Config finds them by the thread's context class loader,
     * and the first later caller may be a thread without the application's, such as a health probe or a pool of the JDK.
     */
    void readInTime(
            @Observes @Priority(PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object start,
            VideoSdkConfig settings) {
        // What is injected is a proxy; the first call is what reads them.
        settings.isUsable();
    }
}
