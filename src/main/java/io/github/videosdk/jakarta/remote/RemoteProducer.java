package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.TokenIssuer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.json.spi.JsonProvider;

/** Makes the connection to VideoSDK when it is first needed, and ends it with the application. */
@Dependent
class RemoteProducer {

    @Produces
    @Singleton
    RemoteApi remoteApi(VideoSdkConfig config, TokenIssuer issuer) {
        return new RemoteApi(config, issuer, JsonProvider.provider());
    }

    void close(@Disposes RemoteApi remoteApi) {
        remoteApi.close();
    }
}
