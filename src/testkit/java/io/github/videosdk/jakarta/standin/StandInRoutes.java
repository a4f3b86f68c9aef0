package io.github.videosdk.jakarta.standin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers each call of the table as documented, the token's check included. */
final class StandInRoutes {

    private static final Set<String> ROOM_FIELDS = Set.of(
            "customRoomId",
            "geoFence",
            "webhook",
            "autoCloseConfig",
            "autoStartConfig",
            "multiComposition",
            "allowedParticipantIds");

    private final URI api;
    private final StandInTokenCheck tokenCheck;
    private final StandInRooms rooms;
    private volatile StandInAnswer unknownRoom = StandInAnswer.error(404, "Room not found");

    StandInRoutes(URI api, StandInTokenCheck tokenCheck, StandInRooms rooms) {
        this.api = api;
        this.tokenCheck = tokenCheck;
        this.rooms = rooms;
    }

    void answerUnknownRoomsWith(StandInAnswer answer) {
        unknownRoom = answer;
    }

    StandInAnswer answer(StandInCall call, Seen request) {
        return tokenCheck.refusal(request).orElseGet(() -> answerPermitted(call, request));
    }

    private StandInAnswer answerPermitted(StandInCall call, Seen request) {
        try {
            return switch (call) {
                case CREATE -> create(request);
                case DEACTIVATE -> deactivate(request);
                case VALIDATE -> roomOrUnknown(rooms.byEitherId(call.id(request)));
                case FETCH -> roomOrUnknown(rooms.byRoomId(call.id(request)));
                case LIST -> list(StandInQuery.of(request));
            };
        } catch (InvalidRequest e) {
            return StandInAnswer.error(400, e.getMessage());
        }
    }

    private StandInAnswer create(Seen request) {
        Optional<String> customRoomId =
                StandInBody.of(request).allowingOnly(ROOM_FIELDS).text("customRoomId");
        StandInRoom room = customRoomId.map(rooms::createOrReturn).orElseGet(rooms::create);
        return StandInAnswer.ok(room.json(api));
    }

    private StandInAnswer deactivate(Seen request) {
        String roomId = StandInBody.of(request)
                .allowingOnly(Set.of("roomId"))
                .text("roomId")
                .orElseThrow(() -> new InvalidRequest("\"roomId\" is required"));
        return rooms.disable(roomId)
                .map(room -> StandInAnswer.ok(room.jsonWithV1Names()))
                .orElseGet(() -> refusalToDeactivate(roomId));
    }

    private StandInAnswer refusalToDeactivate(String id) {
        return rooms.byCustomRoomId(id).isPresent() ? StandInAnswer.error(402, "Room not found") : unknownRoom;
    }

    private StandInAnswer roomOrUnknown(Optional<StandInRoom> found) {
        return found.map(room -> StandInAnswer.ok(room.json(api))).orElse(unknownRoom);
    }

    private StandInAnswer list(StandInQuery query) {
        int page = query.positiveNumber("page", 1);
        int perPage = query.positiveNumber("perPage", 20);
        List<StandInRoom> all = rooms.newestFirst(query.text("query"));
        return StandInAnswer.ok(Json.createObjectBuilder()
                .add("pageInfo", pageInfo(page, perPage, all.size()))
                .add("data", data(all, page, perPage))
                .build());
    }

    private static JsonObject pageInfo(int page, int perPage, int total) {
        return Json.createObjectBuilder()
                .add("currentPage", page)
                .add("perPage", perPage)
                .add("lastPage", Math.max(1, (total + perPage - 1) / perPage))
                .add("total", total)
                .build();
    }

    private JsonArrayBuilder data(List<StandInRoom> all, int page, int perPage) {
        JsonArrayBuilder data = Json.createArrayBuilder();
        all.stream().skip((page - 1L) * perPage).limit(perPage).forEach(room -> data.add(room.json(api)));
        return data;
    }
}
