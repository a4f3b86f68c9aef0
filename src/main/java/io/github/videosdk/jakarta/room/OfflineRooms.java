package io.github.videosdk.jakarta.room;

import io.github.videosdk.jakarta.RoomNotFoundException;
import io.github.videosdk.jakarta.config.Secrets;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Rooms without VideoSDK: made and checked here, remembered nowhere. */
final class OfflineRooms implements Rooms {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final OfflineRoomIds ids;
    private final Clock clock;

    OfflineRooms(Supplier<Secrets> secrets, Clock clock) {
        this.ids = new OfflineRoomIds(secrets);
        this.clock = clock;
    }

    @Override
    public Room create(NewRoom room) {
        String id = room.customRoomId().map(ids::of).orElseGet(ids::fresh);
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        JsonObjectBuilder json = described(id).add("createdAt", now).add("updatedAt", now);
        room.customRoomId().ifPresent(custom -> json.add("customRoomId", custom));
        return new Room(id, json.build());
    }

    @Override
    public Room validate(String id) {
        if (!ids.isOurs(id)) {
            throw new RoomNotFoundException();
        }
        return new Room(id, described(id).build());
    }

    private static JsonObjectBuilder described(String id) {
        return JSON.createObjectBuilder().add("roomId", id).add("id", id).add("disabled", false);
    }
}
