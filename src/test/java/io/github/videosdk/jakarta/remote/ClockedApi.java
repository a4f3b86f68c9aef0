package io.github.videosdk.jakarta.remote;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.token.Tokens;
import jakarta.json.spi.JsonProvider;
import java.time.Clock;
import java.util.List;

/** The connection of a machine whose clock may be wrong. */
public final class ClockedApi {

    private ClockedApi() {}

    public static RemoteApi of(VideoSdkConfig config, Clock clock) {
        return new RemoteApi(
                config, Tokens.issuer(config, clock), JsonProvider.provider(), new Breaker(), List.of(), clock);
    }
}
