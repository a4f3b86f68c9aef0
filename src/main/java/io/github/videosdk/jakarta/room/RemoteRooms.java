package io.github.videosdk.jakarta.room;

import static io.github.videosdk.jakarta.UpstreamException.Kind.FAILING;
import static io.github.videosdk.jakarta.UpstreamException.Kind.REJECTED;

import io.github.videosdk.jakarta.RoomDisabledException;
import io.github.videosdk.jakarta.RoomNotFoundException;
import io.github.videosdk.jakarta.UpstreamException;
import io.github.videosdk.jakarta.remote.RemoteApi;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** VideoSDK's own rooms. */
final class RemoteRooms implements Rooms {

    private static final Set<Integer> UNKNOWN_ROOM = Set.of(400, 402, 404);
    private static final Set<String> NO_SEGMENT = Set.of("", ".", "..");

    private final RemoteApi api;
    private final boolean retrySafe;

    RemoteRooms(RemoteApi api, boolean retrySafe) {
        this.api = api;
        this.retrySafe = retrySafe;
    }

    @Override
    public Room create(NewRoom room) {
        boolean needsId = retrySafe && room.customRoomId().isEmpty();
        NewRoom wanted = needsId ? room.withCustomRoomId(UUID.randomUUID().toString()) : room;
        return wanted.customRoomId()
                .map(id -> api.postOrFind("/rooms", wanted.json(), pathOf(id), RemoteRooms::room))
                .orElseGet(() -> api.post("/rooms", wanted.json(), false, RemoteRooms::room));
    }

    @Override
    public Room validate(String id) {
        Room room = find(id);
        if (room.isDisabled()) {
            throw new RoomDisabledException();
        }
        return room;
    }

    private Room find(String id) {
        if (NO_SEGMENT.contains(id)) {
            throw new RoomNotFoundException();
        }
        try {
            return api.get(pathOf(id), RemoteRooms::room);
        } catch (UpstreamException failure) {
            if (failure.kind() == REJECTED && UNKNOWN_ROOM.contains(failure.status())) {
                throw new RoomNotFoundException();
            }
            throw failure;
        }
    }

    /** Encoded as a segment of a path, which differs from a form in space and tilde. */
    private static String pathOf(String id) {
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
        return "/rooms/validate/" + encoded.replace("+", "%20").replace("%7E", "~");
    }

    private static Room room(JsonObject json) {
        String roomId = Room.text(json, "roomId")
                .filter(RemoteRooms::canBeSent)
                .orElseThrow(() -> new UpstreamException(FAILING, "VideoSDK's answer has no roomId", 200, null));
        return new Room(roomId, json);
    }

    /** JSON may spell half a surrogate pair, which UTF-8 has no bytes for. */
    private static boolean canBeSent(String id) {
        return !id.isBlank() && StandardCharsets.UTF_8.newEncoder().canEncode(id);
    }
}
