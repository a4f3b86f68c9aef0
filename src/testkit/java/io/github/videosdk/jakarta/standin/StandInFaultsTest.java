package io.github.videosdk.jakarta.standin;

import static io.github.videosdk.jakarta.standin.StandInCaller.json;
import static io.github.videosdk.jakarta.standin.StandInCaller.jsonOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stand-in fails in the way it is told to, for as long as it is told to. */
@Timeout(30)
class StandInFaultsTest {

    @RegisterExtension
    private final StandInCaller caller = new StandInCaller();

    private final VideoSdkStandIn standIn = caller.standIn();

    @Test
    void queuedFaults_strikeInOrder_thenAllIsWell() throws Exception {
        standIn.next(
                Fault.status(503),
                Fault.none(),
                Fault.rateLimited(Duration.ofMillis(1500)),
                Fault.status(500, "broken", Map.of("content-type", "text/plain", "X-Trace", "7")),
                Fault.html());
        assertEquals(503, json(caller.post("/v2/rooms", "")).getInt("statusCode"));
        assertEquals(200, caller.post("/v2/rooms", "").statusCode());
        HttpResponse<String> limited = caller.post("/v2/rooms", "");
        assertEquals(429, limited.statusCode());
        assertEquals("2", limited.headers().firstValue("retry-after").orElseThrow());
        HttpResponse<String> broken = caller.post("/v2/rooms", "");
        assertEquals("broken", broken.body());
        assertEquals(List.of("text/plain"), broken.headers().allValues("content-type"));
        assertEquals("7", broken.headers().firstValue("x-trace").orElseThrow());
        HttpResponse<String> html = caller.post("/v2/rooms", "");
        assertEquals(200, html.statusCode());
        assertTrue(html.headers().firstValue("content-type").orElseThrow().startsWith("text/html"));
        assertEquals(1, standIn.roomCount());
        assertEquals(200, caller.post("/v2/rooms", "").statusCode());
        assertEquals(
                List.of(503, 200, 429, 500, 200, 200),
                standIn.requests().stream().map(Seen::status).toList());
    }

    @Test
    void lastingFault_strikesUntilHealed() throws Exception {
        standIn.always(Fault.status(500));
        assertEquals(500, caller.get("/v2/rooms").statusCode());
        assertEquals(500, caller.get("/v2/rooms").statusCode());
        standIn.heal();
        assertEquals(200, caller.get("/v2/rooms").statusCode());
    }

    @Test
    void faultAfterTheEffect_leavesARoomBehind() throws Exception {
        standIn.next(Fault.status(502).afterEffect());
        assertEquals(502, caller.post("/v2/rooms", "").statusCode());
        assertEquals(1, standIn.roomCount());
    }

    @Test
    void droppedConnection_leavesARoomBehindOnlyAfterTheEffect() {
        standIn.next(Fault.dropConnection(), Fault.dropConnection().afterEffect());
        assertThrows(IOException.class, () -> caller.post("/v2/rooms", ""));
        assertEquals(0, standIn.roomCount());
        assertThrows(IOException.class, () -> caller.post("/v2/rooms", ""));
        assertEquals(1, standIn.roomCount());
        assertEquals(Seen.UNANSWERED, standIn.requests().get(0).status());
    }

    @Test
    void silence_lastsUntilHealed() throws Exception {
        standIn.next(Fault.silence());
        CompletableFuture<HttpResponse<String>> call = caller.sendAsync(caller.creation(""));
        assertTrue(standIn.awaitRequests(1, Duration.ofSeconds(10)));
        assertFalse(standIn.awaitRequests(2, Duration.ofMillis(20)));
        assertFalse(call.isDone());
        assertEquals(0, standIn.roomCount());
        standIn.heal();
        ExecutionException failure = assertThrows(ExecutionException.class, () -> call.get(10, TimeUnit.SECONDS));
        assertTrue(failure.getCause() instanceof IOException, failure::toString);
        assertEquals(0, standIn.roomCount());
        assertEquals(200, caller.post("/v2/rooms", "").statusCode());
    }

    @Test
    void dribble_sendsTheHeadAtOnce_andTheRestWhenHealed() throws Exception {
        standIn.next(Fault.dribble(Duration.ofHours(1)));
        HttpResponse<InputStream> response = caller.stream(caller.creation(""));
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
        assertTrue(json(caller.post("/v2/rooms", "")).containsKey("roomId"));
    }

    @Test
    void hugeBody_isValidJsonOfExactlyThatSize_withoutContentLength() throws Exception {
        standIn.next(Fault.hugeBody(3_000_000));
        HttpResponse<String> response = caller.get("/v2/rooms/validate/any");
        assertEquals(3_000_000, response.body().length());
        assertTrue(json(response).containsKey("roomId"));
        assertTrue(response.headers().firstValue("content-length").isEmpty());
    }

    @Test
    void closing_endsSilenceAndEveryThread() throws Exception {
        standIn.always(Fault.silence());
        CompletableFuture<HttpResponse<String>> call = caller.sendAsync(caller.creation(""));
        assertTrue(standIn.awaitRequests(1, Duration.ofSeconds(10)));
        String threads = "videosdk-stand-in-" + standIn.uri().getPort();
        assertTrue(isThreadAlive(threads));
        standIn.close();
        assertThrows(ExecutionException.class, () -> call.get(10, TimeUnit.SECONDS));
        assertFalse(isThreadAlive(threads));
        assertThrows(ConnectException.class, () -> caller.post("/v2/rooms", ""));
    }

    private static boolean isThreadAlive(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(name));
    }
}
