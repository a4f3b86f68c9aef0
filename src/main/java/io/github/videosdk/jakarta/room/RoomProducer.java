package io.github.videosdk.jakarta.room;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.RemoteApi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Makes {@link Rooms} injectable: VideoSDK's, or those of this machine. */
@Dependent
class RoomProducer {

    @Produces
    @ApplicationScoped
    Rooms rooms(VideoSdkConfig config, Instance<RemoteApi> remoteApi) {
        if (!config.isUsable()) {
            return new UnconfiguredRooms(config.problems());
        }
        return switch (config.mode()) {
            case LIVE -> new RemoteRooms(remoteApi.get(), config.isRetrySafe());
            // requireUsable() returns the object behind the proxy, so that no call for the secret goes through CDI.
            case OFFLINE -> new OfflineRooms(config.requireUsable()::secrets, Clock.systemUTC());
        };
    }
}
