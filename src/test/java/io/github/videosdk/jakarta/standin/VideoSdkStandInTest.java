package io.github.videosdk.jakarta.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in must be right before anything is tested against it. Tokens are made by hand here, without jose4j. */
@Timeout(30)
class VideoSdkStandInTest {

    private static final String API_KEY = "5c1b7a06-key";
    private static final String SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
    private static final long HOUR = 3600;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final VideoSdkStandIn standIn = VideoSdkStandIn.start(API_KEY, SECRET, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void roomWithoutAnything_isMadeInTheDocumentedShape() throws Exception {
        HttpResponse<String> response = post("/v2/rooms", "");
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
                        () -> client.sendAsync(creation("{\"customRoomId\":\"mine\"}"), BodyHandlers.ofString()))
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
        JsonObject room = json(post("/v2/rooms", "{\"customRoomId\":\"mine\",\"geoFence\":\"eu001\"}"));
        String roomId = room.getString("roomId");
        assertEquals(room, json(get("/v2/rooms/validate/" + roomId)));
        assertEquals(room, json(get("/v2/rooms/validate/mine")));
        assertEquals(room, json(get("/v2/rooms/" + roomId)));
        assertEquals(404, get("/v2/rooms/mine").statusCode());
    }

    @Test
    void rooms_areListedInPages_newestFirst() throws Exception {
        for (String id : List.of("one", "two", "three")) {
            post("/v2/rooms", "{\"customRoomId\":\"" + id + "\"}");
        }
        JsonObject page = json(get("/v2/rooms?page=2&perPage=2"));
        assertEquals(
                Json.createObjectBuilder()
                        .add("currentPage", 2)
                        .add("perPage", 2)
                        .add("lastPage", 2)
                        .add("total", 3)
                        .build(),
                page.getJsonObject("pageInfo"));
        assertEquals("one", page.getJsonArray("data").getJsonObject(0).getString("customRoomId"));
        assertEquals(1, json(get("/v2/rooms?query=tw")).getJsonArray("data").size());
        assertEquals(400, get("/v2/rooms?page=0").statusCode());
    }

    @Test
    void deactivatedRoom_isDisabledFromThenOn_andOnlyItsRoomIdDeactivates() throws Exception {
        String roomId = json(post("/v2/rooms", "{\"customRoomId\":\"mine\"}")).getString("roomId");
        assertEquals(402, post("/v2/rooms/deactivate", "{\"roomId\":\"mine\"}").statusCode());
        JsonObject disabled = json(post("/v2/rooms/deactivate", "{\"roomId\":\"" + roomId + "\"}"));
        assertEquals(roomId, disabled.getString("meetingId"));
        assertEquals("mine", disabled.getString("userMeetingId"));
        assertTrue(disabled.getBoolean("disabled"));
        assertFalse(disabled.containsKey("roomId"));
        assertTrue(json(get("/v2/rooms/validate/" + roomId)).getBoolean("disabled"));
        assertTrue(json(post("/v2/rooms", "{\"customRoomId\":\"mine\"}")).getBoolean("disabled"));
    }

    @Test
    void unknownRoom_isAnsweredAsSet() throws Exception {
        HttpResponse<String> unknown = get("/v2/rooms/validate/none");
        assertEquals(404, unknown.statusCode());
        assertEquals("{\"statusCode\":404,\"error\":\"Room not found\"}", unknown.body());
        standIn.answerUnknownRoomsInJson(400);
        assertEquals(400, json(get("/v2/rooms/validate/none")).getInt("statusCode"));
        standIn.answerUnknownRoomsInPlainText(402);
        assertEquals(402, get("/v2/rooms/validate/none").statusCode());
        assertEquals("Room not found", get("/v2/rooms/validate/none").body());
        assertThrows(IllegalArgumentException.class, () -> standIn.answerUnknownRoomsInJson(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"customRoomId\":7}", "{\"customRoomId\":\"\"}", "{\"region\":\"sg001\"}"})
    void invalidBody_is400_andMakesNoRoom(String body) throws Exception {
        assertEquals(400, post("/v2/rooms", body).statusCode());
        assertEquals(0, standIn.roomCount());
    }

    @Test
    void bodyThatIsNotDeclaredJson_is400() throws Exception {
        HttpRequest request = request("/v2/rooms", goodToken())
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertEquals(400, send(request).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | "apikey":"$KEY","permissions":["allow_join"],"exp":$SOON
        200 | "apikey":"$KEY","permissions":[],"exp":$SOON,"version":2,"roles":["crawler"]
        200 | "apikey":"$KEY","permissions":[],"exp":$SOON,"version":2,"roles":["rtc","crawler"]
        200 | "apikey":"$KEY","permissions":[],"exp":$JUST_PAST
        401 | "apikey":"$KEY","permissions":[],"exp":$PAST
        401 | "apikey":"$KEY","permissions":[]
        401 | "apikey":"other","permissions":[],"exp":$SOON
        401 | "permissions":[],"exp":$SOON
        401 | "apikey":"$KEY","permissions":"allow_join","exp":$SOON
        401 | "apikey":"$KEY","exp":$SOON
        401 | "apikey":"$KEY","permissions":[],"exp":$SOON,"roles":["crawler"]
        401 | "apikey":"$KEY","permissions":[],"exp":$SOON,"version":2,"roles":"crawler"
        403 | "apikey":"$KEY","permissions":[],"exp":$SOON,"version":2,"roles":["rtc"]
        """)
    void claims_areChecked(int status, String claims) throws Exception {
        String filled = claims.replace("$KEY", API_KEY)
                .replace("$SOON", Long.toString(NOW.getEpochSecond() + HOUR))
                .replace("$JUST_PAST", Long.toString(NOW.getEpochSecond() - 2))
                .replace("$PAST", Long.toString(NOW.getEpochSecond() - HOUR));
        String token = token("HS256", "HmacSHA256", SECRET, "{" + filled + "}");
        HttpResponse<String> response =
                send(request("/v2/rooms", token).POST(BodyPublishers.noBody()).build());
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(status == 200 ? 1 : 0, standIn.roomCount());
        assertEquals(status, json(response).getInt("statusCode", 200));
    }

    @Test
    void tokenThatIsForgedPrefixedOrOfAnotherAlgorithm_isRefused() throws Exception {
        String claims = goodClaims();
        String unsigned = token("none", "HmacSHA256", SECRET, claims).replaceFirst("[^.]*$", "");
        List<String> bad = List.of(
                "Bearer " + goodToken(),
                token("HS256", "HmacSHA256", SECRET + "x", claims),
                token("HS512", "HmacSHA512", SECRET, claims),
                unsigned,
                goodToken().replaceFirst("\\.[^.]*$", "."),
                "no-token");
        for (String token : bad) {
            HttpResponse<String> response = send(
                    request("/v2/rooms", token).POST(BodyPublishers.noBody()).build());
            assertEquals(401, response.statusCode(), token);
            assertFalse(response.body().contains(token), response.body());
        }
        HttpRequest withoutToken =
                HttpRequest.newBuilder(standIn.uri().resolve("/v2/rooms")).build();
        assertEquals(401, send(withoutToken).statusCode());
        assertEquals(List.of(), standIn.complaints());
    }

    @Test
    void shortSecret_worksToo() throws Exception {
        try (VideoSdkStandIn other = VideoSdkStandIn.start(API_KEY, "short", Clock.fixed(NOW, ZoneOffset.UTC))) {
            String token = token("HS256", "HmacSHA256", "short", goodClaims());
            HttpRequest request = HttpRequest.newBuilder(other.uri().resolve("/v2/rooms"))
                    .header("Authorization", token)
                    .build();
            assertEquals(200, send(request).statusCode());
        }
    }

    @Test
    void requests_areNotedAsTheyWereSent() throws Exception {
        post("/v2/rooms", "{\"customRoomId\":\"mine\"}");
        get("/v2/rooms?page=1");
        Seen first = standIn.requests().get(0);
        assertEquals("POST", first.method());
        assertEquals("/v2/rooms", first.path());
        assertEquals("{\"customRoomId\":\"mine\"}", first.body());
        assertEquals(200, first.status());
        assertEquals(List.of(goodToken()), first.headers().get("authorization"));
        assertEquals("application/json", first.header("Content-Type").orElseThrow());
        assertEquals("/v2/rooms?page=1", standIn.requests().get(1).path());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v2/rooms/../rooms",
        "GET, /v2/rooms/validate/..",
        "GET, /v2/rooms/validate/a%2Fb",
        "GET, /v2/rooms/validate/a@b",
        "GET, /v2/rooms/validate/",
        "GET, /v2/rooms/validate",
        "GET, /v2/rooms/",
        "GET, /rooms",
        "GET, /v2/rooms/validate/a/b",
        "GET, /v2/rooms/validate/a?token=b",
        "POST, /v2/rooms/validate/a",
        "PUT, /v2/rooms",
        "DELETE, /v2/rooms/a"
    })
    void requestOutsideTheTable_is400_andComplainedAbout(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(standIn.uri() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        assertEquals(400, send(request).statusCode());
        assertEquals(1, standIn.complaints().size(), () -> standIn.complaints().toString());
        assertTrue(standIn.complaints().get(0).startsWith(method + " " + path), standIn.complaints()::toString);
    }

    @Test
    void unexpectedHeader_is400_andComplainedAbout() throws Exception {
        HttpRequest request =
                request("/v2/rooms", goodToken()).header("Cookie", "a=b").build();
        assertEquals(400, send(request).statusCode());
        assertEquals(List.of("GET /v2/rooms: unexpected header cookie"), standIn.complaints());
    }

    @Test
    void queuedFaults_strikeInOrder_thenAllIsWell() throws Exception {
        standIn.next(
                Fault.status(503),
                Fault.none(),
                Fault.rateLimited(Duration.ofMillis(1500)),
                Fault.status(500, "broken", Map.of("content-type", "text/plain", "X-Trace", "7")),
                Fault.html());
        assertEquals(503, json(post("/v2/rooms", "")).getInt("statusCode"));
        assertEquals(200, post("/v2/rooms", "").statusCode());
        HttpResponse<String> limited = post("/v2/rooms", "");
        assertEquals(429, limited.statusCode());
        assertEquals("2", limited.headers().firstValue("retry-after").orElseThrow());
        HttpResponse<String> broken = post("/v2/rooms", "");
        assertEquals("broken", broken.body());
        assertEquals(List.of("text/plain"), broken.headers().allValues("content-type"));
        assertEquals("7", broken.headers().firstValue("x-trace").orElseThrow());
        HttpResponse<String> html = post("/v2/rooms", "");
        assertEquals(200, html.statusCode());
        assertTrue(html.headers().firstValue("content-type").orElseThrow().startsWith("text/html"));
        assertEquals(1, standIn.roomCount());
        assertEquals(200, post("/v2/rooms", "").statusCode());
        assertEquals(
                List.of(503, 200, 429, 500, 200, 200),
                standIn.requests().stream().map(Seen::status).toList());
    }

    @Test
    void lastingFault_strikesUntilHealed() throws Exception {
        standIn.always(Fault.status(500));
        assertEquals(500, get("/v2/rooms").statusCode());
        assertEquals(500, get("/v2/rooms").statusCode());
        standIn.heal();
        assertEquals(200, get("/v2/rooms").statusCode());
    }

    @Test
    void faultAfterTheEffect_leavesARoomBehind() throws Exception {
        standIn.next(Fault.status(502).afterEffect());
        assertEquals(502, post("/v2/rooms", "").statusCode());
        assertEquals(1, standIn.roomCount());
    }

    @Test
    void droppedConnection_leavesARoomBehindOnlyAfterTheEffect() {
        standIn.next(Fault.dropConnection(), Fault.dropConnection().afterEffect());
        assertThrows(IOException.class, () -> post("/v2/rooms", ""));
        assertEquals(0, standIn.roomCount());
        assertThrows(IOException.class, () -> post("/v2/rooms", ""));
        assertEquals(1, standIn.roomCount());
        assertEquals(Seen.UNANSWERED, standIn.requests().get(0).status());
    }

    @Test
    void silence_lastsUntilHealed() throws Exception {
        standIn.next(Fault.silence());
        CompletableFuture<HttpResponse<String>> call = client.sendAsync(creation(""), BodyHandlers.ofString());
        assertTrue(standIn.awaitRequests(1, Duration.ofSeconds(10)));
        assertFalse(standIn.awaitRequests(2, Duration.ofMillis(20)));
        assertFalse(call.isDone());
        assertEquals(0, standIn.roomCount());
        standIn.heal();
        ExecutionException failure = assertThrows(ExecutionException.class, () -> call.get(10, TimeUnit.SECONDS));
        assertTrue(failure.getCause() instanceof IOException, failure::toString);
        assertEquals(0, standIn.roomCount());
        assertEquals(200, post("/v2/rooms", "").statusCode());
    }

    @Test
    void dribble_sendsTheHeadAtOnce_andTheRestWhenHealed() throws Exception {
        standIn.next(Fault.dribble(Duration.ofHours(1)));
        HttpResponse<InputStream> response = client.send(creation(""), BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        assertEquals(1, standIn.roomCount());
        CompletableFuture<JsonObject> body = CompletableFuture.supplyAsync(() -> jsonOf(response.body()));
        assertThrows(TimeoutException.class, () -> body.get(50, TimeUnit.MILLISECONDS));
        standIn.heal();
        assertTrue(body.get(10, TimeUnit.SECONDS).containsKey("roomId"));
    }

    @Test
    void dribbleThatIsQuickEnough_givesTheWholeRoom() throws Exception {
        standIn.next(Fault.dribble(Duration.ofNanos(1)));
        assertTrue(json(post("/v2/rooms", "")).containsKey("roomId"));
    }

    @Test
    void hugeBody_isValidJsonOfExactlyThatSize_withoutContentLength() throws Exception {
        standIn.next(Fault.hugeBody(3_000_000));
        HttpResponse<String> response = get("/v2/rooms/validate/any");
        assertEquals(3_000_000, response.body().length());
        assertTrue(json(response).containsKey("roomId"));
        assertTrue(response.headers().firstValue("content-length").isEmpty());
    }

    @Test
    void closing_endsSilenceAndEveryThread() throws Exception {
        standIn.always(Fault.silence());
        CompletableFuture<HttpResponse<String>> call = client.sendAsync(creation(""), BodyHandlers.ofString());
        assertTrue(standIn.awaitRequests(1, Duration.ofSeconds(10)));
        String threads = "videosdk-stand-in-" + standIn.uri().getPort();
        assertTrue(isThreadAlive(threads));
        standIn.close();
        assertThrows(ExecutionException.class, () -> call.get(10, TimeUnit.SECONDS));
        assertFalse(isThreadAlive(threads));
        assertThrows(ConnectException.class, () -> post("/v2/rooms", ""));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path, goodToken()).build());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path, goodToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest creation(String body) {
        return request("/v2/rooms", goodToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(standIn.uri().resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", token);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private static JsonObject jsonOf(InputStream body) {
        try (JsonReader reader = Json.createReader(body)) {
            return reader.readObject();
        }
    }

    private static boolean isThreadAlive(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(name));
    }

    private static String goodToken() {
        return token("HS256", "HmacSHA256", SECRET, goodClaims());
    }

    private static String goodClaims() {
        return "{\"apikey\":\"" + API_KEY + "\",\"permissions\":[\"allow_join\"],\"exp\":"
                + (NOW.getEpochSecond() + HOUR) + "}";
    }

    private static String token(String alg, String macName, String secret, String claims) {
        String signed = base64("{\"alg\":\"" + alg + "\",\"typ\":\"JWT\"}") + "." + base64(claims);
        try {
            Mac mac = Mac.getInstance(macName);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), macName));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
