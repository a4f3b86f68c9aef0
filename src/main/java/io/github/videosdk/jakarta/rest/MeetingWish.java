package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.room.NewRoom;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a body and the headers of create-meeting ask for. */
record MeetingWish(Optional<String> customRoomId, Optional<String> geoFence, Optional<String> idempotencyKey) {

    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");

    static MeetingWish in(HttpServletRequest request, Submission submission) {
        MeetingWish wish = new MeetingWish(
                submission.field("customRoomId"),
                submission.field("geoFence").or(() -> submission.field("region")),
                Optional.ofNullable(request.getHeader("Idempotency-Key")));
        wish.check();
        return wish;
    }

    private void check() {
        require(
                customRoomId.map(MeetingWish::isClientsOwn).orElse(true),
                "customRoomId is malformed: it takes " + Limits.ROOM_ID
                        + "; and it is not of the form that an Idempotency-Key leads to");
        require(
                geoFence.map(region -> REGION.matcher(region).matches()).orElse(true),
                "geoFence (or region) is malformed: it takes a region code such as eu001");
        require(
                idempotencyKey.map(key -> KEY.matcher(key).matches()).orElse(true),
                "Idempotency-Key is malformed: it takes 1 to 255 printable ASCII characters");
        require(
                customRoomId.isEmpty() || idempotencyKey.isEmpty(),
                "customRoomId and Idempotency-Key both name the room: send one of them");
    }

    private static boolean isClientsOwn(String id) {
        return Limits.isRoomId(id) && !IdempotentRoomId.hasThatForm(id);
    }

    NewRoom asRoom(String apiKey, String owner) {
        NewRoom.Builder room = NewRoom.builder();
        customRoomId
                .or(() -> idempotencyKey.map(key -> IdempotentRoomId.of(apiKey, owner, key)))
                .ifPresent(room::customRoomId);
        geoFence.ifPresent(room::geoFence);
        return room.build();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw RequestException.malformed(otherwise);
        }
    }
}
