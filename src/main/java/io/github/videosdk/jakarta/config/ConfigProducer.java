package io.github.videosdk.jakarta.config;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings of this application once, when they are first needed. */
@Dependent
class ConfigProducer {

    @Produces
    @Singleton
    VideoSdkConfig config() {
        return VideoSdkConfig.ofThisServer();
    }
}
