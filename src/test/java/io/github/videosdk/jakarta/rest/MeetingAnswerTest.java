package io.github.videosdk.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.room.Room;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingAnswerTest {

    private static final String ROOM = "abcd-efgh-ijkl";

    @Test
    void documentedFields_arePassedOn() {
        String fields =
                "\"customRoomId\":\"mine\",\"id\":\"61\",\"disabled\":false,\"createdAt\":\"2030-01-02\",\"updatedAt\":\"2030-01-03\",\"geoFence\":\"eu001\",\"links\":{\"get_room\":\"https://a/r\",\"get_session\":\"https://a/s\"}";
        assertThat(answer("{" + fields + "}"))
                .isEqualTo(json("{\"roomId\":\"" + ROOM + "\",\"meetingId\":\"" + ROOM + "\"," + fields + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"webhook\":{\"endPoint\":\"https://hooks.example\",\"events\":[]}}",
                "{\"user\":{\"email\":\"a@b.example\"},\"userId\":\"5f\"}",
                "{\"allowedParticipantIds\":[\"ann\"]}",
                "{\"autoCloseConfig\":{},\"autoStartConfig\":{},\"autoAnything\":1,\"multiComposition\":{}}",
                "{\"somethingNew\":\"x\"}",
                "{\"WEBHOOK\":\"x\",\"Id\":\"x\"}",
                "{\"id\":{\"webhook\":\"x\"},\"customRoomId\":[\"x\"],\"geoFence\":{},\"createdAt\":null,\"updatedAt\":7}",
                "{\"links\":\"https://hooks.example\"}",
                "{\"links\":[\"https://hooks.example\"]}",
                "{\"roomId\":{\"x\":1},\"meetingId\":\"another\"}"
            })
    void anythingElse_isKeptFromClients(String reply) {
        assertThat(answer(reply)).isEqualTo(json("{\"roomId\":\"" + ROOM + "\",\"meetingId\":\"" + ROOM + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"webhook\":\"https://hooks.example\",\"get_room\":{\"user\":\"x\"},\"get_session\":null}",
                "{}"
            })
    void unknownLinks_areKeptFromClients(String links) {
        assertThat(answer("{\"links\":" + links + "}").getJsonObject("links")).isEmpty();
    }

    private static JsonObject answer(String reply) {
        return MeetingAnswer.of(new Room(ROOM, json(reply)));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
