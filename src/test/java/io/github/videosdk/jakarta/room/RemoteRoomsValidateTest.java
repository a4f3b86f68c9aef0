package io.github.videosdk.jakarta.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.videosdk.jakarta.RoomDisabledException;
import io.github.videosdk.jakarta.RoomNotFoundException;
import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.remote.LiveAccount;
import io.github.videosdk.jakarta.remote.RemoteApi;
import io.github.videosdk.jakarta.standin.Fault;
import jakarta.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RemoteRoomsValidateTest {

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    private RemoteApi api;
    private Rooms rooms;

    @BeforeEach
    void open() {
        api = account.api();
        rooms = new RemoteRooms(api, true);
    }

    @Test
    void knownRoom_isFoundByEitherId() {
        Room room =
                rooms.create(NewRoom.builder().customRoomId("lesson_7.a~b-c").build());
        assertThat(rooms.validate(room.roomId())).isEqualTo(room);
        assertThat(rooms.validate("lesson_7.a~b-c")).isEqualTo(room);
        assertThat(account.calls())
                .containsExactly(
                        "POST /v2/rooms",
                        "GET /v2/rooms/validate/" + room.roomId(),
                        "GET /v2/rooms/validate/lesson_7.a~b-c");
    }

    @ParameterizedTest
    @CsvSource({"400, true", "402, true", "404, true", "400, false", "402, false", "404, false"})
    void unknownRoom_isNotFound_howeverVideoSdkSaysIt(int status, boolean json) {
        if (json) {
            account.standIn().answerUnknownRoomsInJson(status);
        } else {
            account.standIn().answerUnknownRoomsInPlainText(status);
        }
        assertThatThrownBy(() -> rooms.validate("abcd-efgh-ijkl"))
                .isInstanceOf(RoomNotFoundException.class)
                .hasMessageNotContaining("abcd");
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void deactivatedRoom_isDisabled_byEitherId() {
        Room room = rooms.create(NewRoom.builder().customRoomId("mine").build());
        api.post(
                "/rooms/deactivate",
                Json.createObjectBuilder().add("roomId", room.roomId()).build(),
                false);
        assertThatThrownBy(() -> rooms.validate(room.roomId())).isInstanceOf(RoomDisabledException.class);
        assertThatThrownBy(() -> rooms.validate("mine")).isInstanceOf(RoomDisabledException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "401, KEY_REFUSED",
        "403, KEY_REFUSED",
        "405, REJECTED",
        "410, REJECTED",
        "429, RATE_LIMITED",
        "500, FAILING"
    })
    void otherFailure_saysNothingOfTheRoom(int status, Kind kind) {
        account.standIn().always(Fault.status(status));
        UpstreamException failure =
                catchThrowableOfType(UpstreamException.class, () -> rooms.validate("abcd-efgh-ijkl"));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).isEqualTo(status);
    }

    @Test
    void failureThatPasses_isNotNoticedByTheCaller() {
        Room room = rooms.create();
        account.standIn().next(Fault.status(502), Fault.html());
        assertThat(rooms.validate(room.roomId())).isEqualTo(room);
    }

    /** They would name another resource of VideoSDK's than a room. */
    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void idThatChangesThePath_isNotFound_andNotAskedFor(String id) {
        assertThatThrownBy(() -> rooms.validate(id)).isInstanceOf(RoomNotFoundException.class);
        assertThat(account.calls()).isEmpty();
    }
}
