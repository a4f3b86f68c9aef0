package io.github.videosdk.jakarta.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.RoomNotFoundException;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.Breaker;
import io.github.videosdk.jakarta.remote.LiveAccount;
import io.github.videosdk.jakarta.remote.RemoteApi;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import io.github.videosdk.jakarta.token.Tokens;
import jakarta.json.spi.JsonProvider;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host's own ids may hold anything; the stand-in, which demands safe paths, is only looked at here, not believed. */
@Timeout(30)
class RoomIdEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a?b=c", "a#b", "a%2Fb", "../rooms", "ä", "a&b", "a\nb", "a;b"})
    void idWithUnsafeCharacters_isOneSegmentOfThePath(String id) {
        assertThat(askedFor(id)).allSatisfy(path -> {
            assertThat(path).matches("/v2/rooms/validate/[^/?#;&\\s]+");
            assertThat(URLDecoder.decode(path.substring("/v2/rooms/validate/".length()), StandardCharsets.UTF_8))
                    .isEqualTo(id);
        });
    }

    /** A plus in a path is a plus; only in a form it is a space. */
    @Test
    void idWithSpace_isNotAskedForWithAPlus() {
        assertThat(askedFor("lesson 7")).noneMatch(path -> path.contains("+"));
    }

    private static List<String> askedFor(String id) {
        try (VideoSdkStandIn standIn = VideoSdkStandIn.start(LiveAccount.API_KEY, LiveAccount.SECRET);
                RemoteApi api = api(standIn)) {
            validate(new RemoteRooms(api, true), id);
            return standIn.requests().stream().map(request -> request.path()).toList();
        }
    }

    private static void validate(Rooms rooms, String id) {
        try {
            rooms.validate(id);
        } catch (RoomNotFoundException expected) {
            // there are no rooms
        }
    }

    private static RemoteApi api(VideoSdkStandIn standIn) {
        VideoSdkConfig config = VideoSdkConfig.of(Map.of(
                "videosdk.api-key",
                LiveAccount.API_KEY,
                "videosdk.secret",
                LiveAccount.SECRET,
                "videosdk.api-endpoint",
                standIn.uri().toString()));
        return new RemoteApi(config, Tokens.issuer(config), JsonProvider.provider(), new Breaker(), List.of());
    }
}
