package io.github.videosdk.jakarta.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is to be sent back, before anything touches the socket. */
record StandInAnswer(int status, Map<String, String> headers, String body) {

    private static final String CONTENT_TYPE = "Content-Type";

    StandInAnswer {
        headers = Map.copyOf(headers);
    }

    static StandInAnswer ok(JsonObject body) {
        return json(200, body);
    }

    /** An error in VideoSDK's documented shape. */
    static StandInAnswer error(int status, String text) {
        return json(
                status,
                Json.createObjectBuilder()
                        .add("statusCode", status)
                        .add("error", text)
                        .build());
    }

    static StandInAnswer plainText(int status, String text) {
        return new StandInAnswer(status, Map.of(CONTENT_TYPE, "text/plain; charset=utf-8"), text);
    }

    static StandInAnswer html(int status, String text) {
        return new StandInAnswer(status, Map.of(CONTENT_TYPE, "text/html; charset=utf-8"), text);
    }

    static StandInAnswer json(int status, JsonObject body) {
        return json(status, body.toString());
    }

    static StandInAnswer json(int status, String body) {
        return new StandInAnswer(status, Map.of(CONTENT_TYPE, "application/json; charset=utf-8"), body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
