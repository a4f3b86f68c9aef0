package io.github.videosdk.jakarta.spring;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** Calls VideoSDK with the caller's token, and passes the answer on. */
@RestController
class MeetingController {

    private final RestClient api;

    MeetingController(@Value("${videosdk.api.endpoint}") String endpoint) {
        this.api = RestClient.create(endpoint);
    }

    @PostMapping(path = "/create-meeting", produces = MediaType.APPLICATION_JSON_VALUE)
    String create(@RequestBody Map<String, String> body) {
        return api.post()
                .uri("/rooms")
                .header("Authorization", body.get("token"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of())
                .retrieve()
                .body(String.class);
    }

    @PostMapping(path = "/validate-meeting/{meetingId}", produces = MediaType.APPLICATION_JSON_VALUE)
    String validate(@RequestBody Map<String, String> body, @PathVariable String meetingId) {
        return api.get()
                .uri("/rooms/validate/{meetingId}", meetingId)
                .header("Authorization", body.get("token"))
                .retrieve()
                .body(String.class);
    }
}
