package io.github.videosdk.jakarta.standin;

import static io.github.videosdk.jakarta.standin.StandInCaller.goodToken;
import static io.github.videosdk.jakarta.standin.StandInCaller.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in makes, finds, lists and disables rooms as VideoSDK does. */
@Timeout(30)
class StandInRoomsTest {

    @RegisterExtension
    private final StandInCaller caller = new StandInCaller();

    private final VideoSdkStandIn standIn = caller.standIn();

    @Test
    void roomWithoutAnything_isMadeInTheDocumentedShape() throws Exception {
        HttpResponse<String> response = caller.post("/v2/rooms", "");
        JsonObject room = json(response);
        assertEquals(200, response.statusCode());
        assertTrue(room.getString("roomId").matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}"), room::toString);
        assertEquals("2030-01-02T03:04:05.000Z", room.getString("createdAt"));
        assertEquals("2030-01-02T03:04:05.000Z", room.getString("updatedAt"));
        assertFalse(room.getBoolean("disabled"));
        assertFalse(room.containsKey("customRoomId") || room.containsKey("meetingId"), room::toString);
        assertTrue(room.getString("id").matches("[0-9a-f]{24}") && room.containsKey("userId"), room::toString);
        assertEquals(
                standIn.uri() + "/v2/rooms/" + room.getString("roomId"),
                room.getJsonObject("links").getString("get_room"));
        assertTrue(room.getJsonObject("links").containsKey("get_session"));
    }

    @Test
    void customRoomId_isMadeOnce_evenByManyAtATime() {
        List<CompletableFuture<HttpResponse<String>>> calls = Stream.generate(
                        () -> caller.sendAsync(caller.creation("{\"customRoomId\":\"mine\"}")))
                .limit(32)
                .toList();
        long rooms = calls.stream()
                .map(call -> json(call.join()).getString("roomId"))
                .distinct()
                .count();
        assertEquals(1, rooms);
        assertEquals(1, standIn.roomCount());
        assertEquals(32, standIn.requests().size());
        assertTrue(standIn.connectionCount() <= 32);
    }

    @Test
    void room_isValidatedByBothIds_andFetchedByItsOwn() throws Exception {
        JsonObject room = json(caller.post("/v2/rooms", "{\"customRoomId\":\"mine\",\"geoFence\":\"eu001\"}"));
        String roomId = room.getString("roomId");
        assertEquals(room, json(caller.get("/v2/rooms/validate/" + roomId)));
        assertEquals(room, json(caller.get("/v2/rooms/validate/mine")));
        assertEquals(room, json(caller.get("/v2/rooms/" + roomId)));
        assertEquals(404, caller.get("/v2/rooms/mine").statusCode());
    }

    @Test
    void rooms_areListedInPages_newestFirst() throws Exception {
        for (String id : List.of("one", "two", "three")) {
            caller.post("/v2/rooms", "{\"customRoomId\":\"" + id + "\"}");
        }
        JsonObject page = json(caller.get("/v2/rooms?page=2&perPage=2"));
        assertEquals(
                Json.createObjectBuilder()
                        .add("currentPage", 2)
                        .add("perPage", 2)
                        .add("lastPage", 2)
                        .add("total", 3)
                        .build(),
                page.getJsonObject("pageInfo"));
        assertEquals("one", page.getJsonArray("data").getJsonObject(0).getString("customRoomId"));
        assertEquals(
                1, json(caller.get("/v2/rooms?query=tw")).getJsonArray("data").size());
        assertEquals(400, caller.get("/v2/rooms?page=0").statusCode());
    }

    @Test
    void deactivatedRoom_isDisabledFromThenOn_andOnlyItsRoomIdDeactivates() throws Exception {
        String roomId =
                json(caller.post("/v2/rooms", "{\"customRoomId\":\"mine\"}")).getString("roomId");
        assertEquals(
                402,
                caller.post("/v2/rooms/deactivate", "{\"roomId\":\"mine\"}").statusCode());
        JsonObject disabled = json(caller.post("/v2/rooms/deactivate", "{\"roomId\":\"" + roomId + "\"}"));
        assertEquals(roomId, disabled.getString("meetingId"));
        assertEquals("mine", disabled.getString("userMeetingId"));
        assertTrue(disabled.getBoolean("disabled"));
        assertFalse(disabled.containsKey("roomId"));
        assertTrue(json(caller.get("/v2/rooms/validate/" + roomId)).getBoolean("disabled"));
        assertTrue(json(caller.post("/v2/rooms", "{\"customRoomId\":\"mine\"}")).getBoolean("disabled"));
    }

    @Test
    void unknownRoom_isAnsweredAsSet() throws Exception {
        HttpResponse<String> unknown = caller.get("/v2/rooms/validate/none");
        assertEquals(404, unknown.statusCode());
        assertEquals("{\"statusCode\":404,\"error\":\"Room not found\"}", unknown.body());
        standIn.answerUnknownRoomsInJson(400);
        assertEquals(400, json(caller.get("/v2/rooms/validate/none")).getInt("statusCode"));
        standIn.answerUnknownRoomsInPlainText(402);
        assertEquals(402, caller.get("/v2/rooms/validate/none").statusCode());
        assertEquals("Room not found", caller.get("/v2/rooms/validate/none").body());
        assertThrows(IllegalArgumentException.class, () -> standIn.answerUnknownRoomsInJson(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"customRoomId\":7}", "{\"customRoomId\":\"\"}", "{\"region\":\"sg001\"}"})
    void invalidBody_is400_andMakesNoRoom(String body) throws Exception {
        assertEquals(400, caller.post("/v2/rooms", body).statusCode());
        assertEquals(0, standIn.roomCount());
    }

    @Test
    void bodyThatIsNotDeclaredJson_is400() throws Exception {
        HttpRequest request = caller.request("/v2/rooms", goodToken())
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertEquals(400, caller.send(request).statusCode());
    }
}
