package io.github.videosdk.jakarta.standin;

import static io.github.videosdk.jakarta.standin.StandInCaller.goodToken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in notes what it is asked, and complains about what VideoSDK does not have. */
@Timeout(30)
class StandInDisciplineTest {

    @RegisterExtension
    private final StandInCaller caller = new StandInCaller();

    private final VideoSdkStandIn standIn = caller.standIn();

    @Test
    void requests_areNotedAsTheyWereSent() throws Exception {
        caller.post("/v2/rooms", "{\"customRoomId\":\"mine\"}");
        caller.get("/v2/rooms?page=1");
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
        assertEquals(400, caller.send(request).statusCode());
        assertEquals(1, standIn.complaints().size(), () -> standIn.complaints().toString());
        assertTrue(standIn.complaints().get(0).startsWith(method + " " + path), standIn.complaints()::toString);
    }

    @Test
    void unexpectedHeader_is400_andComplainedAbout() throws Exception {
        HttpRequest request =
                caller.request("/v2/rooms", goodToken()).header("Cookie", "a=b").build();
        assertEquals(400, caller.send(request).statusCode());
        assertEquals(List.of("GET /v2/rooms: unexpected header cookie"), standIn.complaints());
    }
}
