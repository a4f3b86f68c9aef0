package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.room.Room;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/**
 * What a client learns of a room: these fields and no others. VideoSDK's reply can also hold the URL of a webhook, the
 * user of the account and the participants who are let in.
 */
final class MeetingAnswer {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final List<String> TEXTS = List.of("customRoomId", "id", "createdAt", "updatedAt", "geoFence");
    private static final List<String> LINKS = List.of("get_room", "get_session");
    private static final String DISABLED = "disabled";

    private MeetingAnswer() {}

    static JsonObject of(Room room) {
        JsonObjectBuilder answer =
                JSON.createObjectBuilder().add("roomId", room.roomId()).add("meetingId", room.roomId());
        copyTexts(TEXTS, room.json(), answer);
        if (room.json().containsKey(DISABLED)) {
            answer.add(DISABLED, room.isDisabled());
        }
        if (room.json().get("links") instanceof JsonObject links) {
            JsonObjectBuilder known = JSON.createObjectBuilder();
            copyTexts(LINKS, links, known);
            answer.add("links", known);
        }
        return answer.build();
    }

    /** Texts alone: an object or a list could hold anything. */
    private static void copyTexts(List<String> names, JsonObject from, JsonObjectBuilder to) {
        for (String name : names) {
            if (from.get(name) instanceof JsonString text) {
                to.add(name, text);
            }
        }
    }
}
