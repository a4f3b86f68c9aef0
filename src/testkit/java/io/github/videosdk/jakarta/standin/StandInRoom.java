package io.github.videosdk.jakarta.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/** A room and the two documented ways to write it; {@code number} is its place in the order of creation. */
record StandInRoom(
        long number,
        String id,
        String roomId,
        Optional<String> customRoomId,
        boolean disabled,
        Instant createdAt,
        Instant updatedAt) {

    private static final String PRIVATE = VideoSdkStandIn.PRIVATE;
    private static final String USER_ID = "5fa671e99a80d58c11cb93c1-" + PRIVATE;
    private static final DateTimeFormatter WITH_MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    StandInRoom disabledAt(Instant now) {
        return new StandInRoom(number, id, roomId, customRoomId, true, createdAt, now);
    }

    boolean mentions(String text) {
        return roomId.contains(text)
                || customRoomId.filter(it -> it.contains(text)).isPresent();
    }

    JsonObject json(URI api) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("roomId", roomId);
        customRoomId.ifPresent(it -> json.add("customRoomId", it));
        return addCommonFields(json).add("links", links(api)).build();
    }

    /** The older names, which the deactivate call alone still answers with. */
    JsonObject jsonWithV1Names() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("meetingId", roomId);
        customRoomId.ifPresent(it -> json.add("userMeetingId", it));
        return addCommonFields(json).build();
    }

    private JsonObjectBuilder addCommonFields(JsonObjectBuilder json) {
        return json.add("userId", USER_ID)
                .add("disabled", disabled)
                .add("createdAt", WITH_MILLIS.format(createdAt))
                .add("updatedAt", WITH_MILLIS.format(updatedAt))
                .add("id", id)
                .add("webhook", webhook())
                .add("user", Json.createObjectBuilder().add("email", PRIVATE + "@example.com"))
                .add("allowedParticipantIds", Json.createArrayBuilder().add(PRIVATE))
                .add("autoCloseConfig", Json.createObjectBuilder().add("type", PRIVATE))
                .add("autoStartConfig", Json.createObjectBuilder().add("recording", recording()));
    }

    /** Of the account, not of a client: an answer that repeats one of these tells too much. */
    private static JsonObjectBuilder webhook() {
        return Json.createObjectBuilder()
                .add("endPoint", "https://hooks.example.com/" + PRIVATE)
                .add("events", Json.createArrayBuilder().add("*"));
    }

    private static JsonObjectBuilder recording() {
        return Json.createObjectBuilder().add("awsDirPath", PRIVATE);
    }

    private JsonObjectBuilder links(URI api) {
        return Json.createObjectBuilder()
                .add("get_room", api + "/v2/rooms/" + roomId)
                .add("get_session", api + "/v2/sessions/")
                .add("webhook", "https://hooks.example.com/" + PRIVATE);
    }
}
