package io.github.videosdk.jakarta.faults;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.ClockedApi;
import io.github.videosdk.jakarta.remote.LiveAccount;
import io.github.videosdk.jakarta.remote.RemoteApi;
import io.github.videosdk.jakarta.rest.BareEndpoints;
import io.github.videosdk.jakarta.rest.BareEndpoints.Answer;
import io.github.videosdk.jakarta.room.LiveRooms;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A node of the application, which has nothing in common with the others; restarted when its breaker has opened. */
final class Node implements AutoCloseable {

    private static final int UNAVAILABLE = 503;

    private final VideoSdkConfig config;
    private final String token;
    private Run run;

    private record Run(RemoteApi api, BareEndpoints endpoints) {}

    /** The token is that of the one client which asks all nodes. */
    Node(URI videoSdk, String token) {
        this.token = token;
        config = VideoSdkConfig.of(Map.of(
                "videosdk.api-key",
                LiveAccount.API_KEY,
                "videosdk.secret",
                LiveAccount.SECRET,
                "videosdk.api-endpoint",
                videoSdk.toString(),
                "videosdk.http.timeout",
                "500ms",
                "videosdk.audit",
                "false"));
        run = start();
    }

    Answer create(JsonObject fields, Optional<String> idempotencyKey) {
        Run current = current();
        Answer answer = current.endpoints().create(fields, idempotencyKey);
        if (answer.status() == UNAVAILABLE) {
            restart(current);
        }
        return answer;
    }

    @Override
    public synchronized void close() {
        run.api().close();
    }

    private synchronized Run current() {
        return run;
    }

    private synchronized void restart(Run failed) {
        if (run == failed) {
            run.api().close();
            run = start();
        }
    }

    private Run start() {
        Clock clock = Clock.systemUTC();
        RemoteApi api = ClockedApi.of(config, clock);
        return new Run(api, new BareEndpoints(config, LiveRooms.of(config, api), clock, token));
    }
}
