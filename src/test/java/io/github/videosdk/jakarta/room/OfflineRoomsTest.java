package io.github.videosdk.jakarta.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.RoomNotFoundException;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import io.github.videosdk.jakarta.remote.LiveAccount;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfflineRoomsTest {

    private static final String OTHER_SECRET = "another-secret-another-secret-another-secret-another-secret-1234";
    private static final NewRoom MINE = NewRoom.builder().customRoomId("mine").build();

    private final Rooms rooms = rooms(Map.of("videosdk.secret", LiveAccount.SECRET));

    @Test
    void room_isDescribedAsVideoSdkWould() {
        Room room = rooms.create(MINE);
        assertThat(room.roomId()).isEqualTo("b1uv-yezk-u5h8");
        assertThat(room.customRoomId()).hasValue("mine");
        assertThat(room.isDisabled()).isFalse();
        assertThat(room.json())
                .hasToString("{\"roomId\":\"b1uv-yezk-u5h8\",\"id\":\"b1uv-yezk-u5h8\",\"disabled\":false,"
                        + "\"createdAt\":\"2030-01-02T03:04:05.678Z\",\"updatedAt\":\"2030-01-02T03:04:05.678Z\","
                        + "\"customRoomId\":\"mine\"}");
    }

    @Test
    void room_isValidatedByItsRoomId() {
        Room room = rooms.create();
        assertThat(rooms.validate(room.roomId()).roomId()).isEqualTo(room.roomId());
    }

    @Test
    void customRoomId_isNotFound() {
        rooms.create(MINE);
        assertThatThrownBy(() -> rooms.validate("mine")).isInstanceOf(RoomNotFoundException.class);
    }

    @Test
    void anotherNodeWithTheSameSecret_knowsTheRoom() {
        Rooms otherNode = rooms(Map.of("videosdk.secret", LiveAccount.SECRET));
        assertThat(otherNode.validate(rooms.create().roomId())).isNotNull();
        assertThat(otherNode.create(MINE).roomId()).isEqualTo(rooms.create(MINE).roomId());
    }

    @Test
    void nodeWithAnotherSecret_doesNotKnowTheRoom() {
        Rooms other = rooms(Map.of("videosdk.secret", OTHER_SECRET));
        String roomId = rooms.create(MINE).roomId();
        assertThatThrownBy(() -> other.validate(roomId)).isInstanceOf(RoomNotFoundException.class);
    }

    @Test
    void roomOfThePreviousSecret_isStillKnown_butNoLongerMade() {
        Rooms changed = rooms(Map.of("videosdk.secret", OTHER_SECRET, "videosdk.secret-previous", LiveAccount.SECRET));
        String former = rooms.create(MINE).roomId();
        assertThat(changed.validate(former).roomId()).isEqualTo(former);
        assertThatThrownBy(() -> rooms.validate(changed.create(MINE).roomId()))
                .isInstanceOf(RoomNotFoundException.class);
    }

    @Test
    void offlineWithoutKeyAndSecret_usesThePublicPair() {
        VideoSdkConfig config = VideoSdkConfig.of(Map.of("videosdk.mode", "offline"));
        Rooms withoutAccount = new OfflineRooms(config::secrets, Clock.systemUTC());
        Room room =
                withoutAccount.create(NewRoom.builder().customRoomId("lesson-7").build());
        assertThat(room.roomId()).isEqualTo("jqyk-v7vn-m6yz");
        assertThat(withoutAccount.validate(room.roomId())).isNotNull();
    }

    private static Rooms rooms(Map<String, String> secrets) {
        Map<String, String> settings = new HashMap<>(secrets);
        settings.put("videosdk.mode", "offline");
        settings.put("videosdk.api-key", LiveAccount.API_KEY);
        VideoSdkConfig config = VideoSdkConfig.of(settings);
        Instant now = Instant.parse("2030-01-02T03:04:05.678901Z");
        return new OfflineRooms(config::secrets, Clock.fixed(now, ZoneOffset.UTC));
    }
}
