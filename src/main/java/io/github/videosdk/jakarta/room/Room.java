package io.github.videosdk.jakarta.room;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;

/**
 * A room.
 *
 * @param roomId the id that clients join with, such as {@code abcd-efgh-ijkl}
 * @param json all that VideoSDK says of the room, in its own names
 */
public record Room(String roomId, JsonObject json) {

    /**
     * The id that the room was created under.
     *
     * @return the creator's; if it gave none, one that the library has made ({@code videosdk.rooms.retry-safe}), or empty
     */
    public Optional<String> customRoomId() {
        return text(json, "customRoomId");
    }

    /**
     * Whether the room was deactivated.
     *
     * @return {@code false} also where VideoSDK does not say
     */
    public boolean isDisabled() {
        return json.getBoolean("disabled", false);
    }

    static Optional<String> text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }
}
