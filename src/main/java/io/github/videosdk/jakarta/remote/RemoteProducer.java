package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.TokenIssuer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.json.spi.JsonProvider;

/** Makes the connection to VideoSDK when it is first needed, and ends it with the application. */
@Dependent
class RemoteProducer {

    @Produces
    @Singleton
    Breaker breaker() {
        return new Breaker();
    }

    @Produces
    @Singleton
    RemoteApi remoteApi(
            VideoSdkConfig config, TokenIssuer issuer, Breaker breaker, @Any Instance<CallObserver> observers) {
        return new RemoteApi(
                config,
                issuer,
                JsonProvider.provider(),
                breaker,
                observers.stream().toList());
    }

    void close(@Disposes RemoteApi remoteApi) {
        remoteApi.close();
    }
}
