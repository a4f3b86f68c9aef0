package io.github.videosdk.jakarta.room;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.RemoteApi;

/** VideoSDK's rooms, for tests without a container. */
public final class LiveRooms {

    private LiveRooms() {}

    public static Rooms of(VideoSdkConfig config, RemoteApi api) {
        return new RemoteRooms(api, config.isRetrySafe());
    }
}
