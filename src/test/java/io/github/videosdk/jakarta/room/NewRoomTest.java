package io.github.videosdk.jakarta.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewRoomTest {

    @Test
    void nothingAskedFor_isAnEmptyObject() {
        NewRoom room = NewRoom.builder().build();
        assertThat(room.json()).isEmpty();
        assertThat(room.customRoomId()).isEmpty();
    }

    @Test
    void everythingAskedFor_isInVideoSdksNames() {
        NewRoom room = NewRoom.builder()
                .customRoomId("mine")
                .geoFence("eu001")
                .webhook(URI.create("https://host.example/hook"), List.of("recording-*", "session-ended"))
                .option("multiComposition", JsonValue.TRUE)
                .build();
        assertThat(room.customRoomId()).hasValue("mine");
        assertThat(room.json())
                .isEqualTo(Json.createObjectBuilder()
                        .add("customRoomId", "mine")
                        .add("geoFence", "eu001")
                        .add(
                                "webhook",
                                Json.createObjectBuilder()
                                        .add("endPoint", "https://host.example/hook")
                                        .add(
                                                "events",
                                                Json.createArrayBuilder()
                                                        .add("recording-*")
                                                        .add("session-ended")))
                        .add("multiComposition", true)
                        .build());
    }

    @Test
    void builderUsedAgain_leavesTheRoomsThatItMadeAlone() {
        NewRoom.Builder builder = NewRoom.builder().customRoomId("one");
        NewRoom one = builder.build();
        NewRoom two = builder.customRoomId("two").build();
        assertThat(one.customRoomId()).hasValue("one");
        assertThat(two.customRoomId()).hasValue("two");
    }

    @Test
    void givenAnId_everythingElseStays_andTheOriginalToo() {
        NewRoom room = NewRoom.builder().geoFence("eu001").build();
        NewRoom named = room.withCustomRoomId("mine");
        assertThat(named.json())
                .isEqualTo(Json.createObjectBuilder()
                        .add("geoFence", "eu001")
                        .add("customRoomId", "mine")
                        .build());
        assertThat(room.customRoomId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankText_isRefusedAtOnce(String blank) {
        NewRoom.Builder builder = NewRoom.builder();
        assertThatThrownBy(() -> builder.customRoomId(blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customRoomId");
        assertThatThrownBy(() -> builder.geoFence(blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("geoFence");
    }

    @Test
    void asText_showsNamesOnly() {
        assertThat(NewRoom.builder().customRoomId("mine").build()).hasToString("NewRoom[customRoomId]");
    }
}
