package io.github.videosdk.jakarta.room;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a room is to be like. Everything may be left open; then VideoSDK decides. */
public final class NewRoom {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String CUSTOM_ROOM_ID = "customRoomId";

    private final JsonObject json;

    private NewRoom(JsonObject json) {
        this.json = json;
    }

    /**
     * Starts a room that leaves everything open.
     *
     * @return a fresh builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The id of the host's own.
     *
     * @return empty if there is none
     */
    public Optional<String> customRoomId() {
        return Room.text(json, CUSTOM_ROOM_ID);
    }

    /**
     * The request as VideoSDK takes it.
     *
     * @return possibly an empty object
     */
    public JsonObject json() {
        return json;
    }

    NewRoom withCustomRoomId(String id) {
        return new NewRoom(
                JSON.createObjectBuilder(json).add(CUSTOM_ROOM_ID, id).build());
    }

    @Override
    public String toString() {
        return "NewRoom" + json.keySet();
    }

    /** Collects what is to be said about a room. */
    public static final class Builder {

        private final Map<String, JsonValue> values = new LinkedHashMap<>();

        private Builder() {}

        /**
         * An id of the host's own: a second creation with it gives the same room, and {@link Rooms#validate} takes it
         * (in live mode). So does the endpoint {@code validate-meeting}, unless it has the form of the ids that an
         * {@code Idempotency-Key} leads to: 43 letters, digits, {@code -} and {@code _}.
         *
         * @param id not blank
         * @return this
         * @throws IllegalArgumentException if it is blank
         */
        public Builder customRoomId(String id) {
            return text(CUSTOM_ROOM_ID, id);
        }

        /**
         * The region that the meeting is bound to.
         *
         * @param region one of VideoSDK's region codes, such as {@code eu001}
         * @return this
         * @throws IllegalArgumentException if it is blank
         */
        public Builder geoFence(String region) {
            return text("geoFence", region);
        }

        /**
         * Where VideoSDK reports what happens in the room.
         *
         * @param endPoint the URL that it posts to
         * @param events names of webhook types, or patterns such as {@code recording-*}
         * @return this
         */
        public Builder webhook(URI endPoint, List<String> events) {
            return option(
                    "webhook",
                    JSON.createObjectBuilder()
                            .add("endPoint", endPoint.toString())
                            .add("events", JSON.createArrayBuilder(events))
                            .build());
        }

        /**
         * Anything else that VideoSDK's API takes, such as {@code autoCloseConfig}, passed on as it is.
         *
         * @param name the name that VideoSDK documents
         * @param value its value
         * @return this
         */
        public Builder option(String name, JsonValue value) {
            values.put(name, value);
            return this;
        }

        /**
         * The request as collected so far.
         *
         * @return an immutable request
         */
        public NewRoom build() {
            return new NewRoom(
                    JSON.createObjectBuilder(Map.<String, Object>copyOf(values)).build());
        }

        private Builder text(String name, String value) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(name + " must not be blank: leave it out");
            }
            return option(name, JSON.createValue(value));
        }
    }
}
