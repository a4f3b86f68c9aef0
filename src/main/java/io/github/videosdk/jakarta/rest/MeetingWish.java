package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.RoomDisabledException;
import io.github.videosdk.jakarta.endpoint.Limits;
import io.github.videosdk.jakarta.room.NewRoom;
import io.github.videosdk.jakarta.room.Room;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a body and the headers of create-meeting ask for. */
record MeetingWish(Optional<String> customRoomId, Optional<String> geoFence, Optional<String> idempotencyKey) {

    private static final String MALFORMED_KEY =
            "Idempotency-Key is malformed: it takes 1 to 255 printable ASCII characters, bare or in quotation marks";
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]*+");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    static MeetingWish in(HttpServletRequest request, Submission submission) {
        MeetingWish wish = new MeetingWish(
                submission.field("customRoomId"),
                submission.field("geoFence").or(() -> submission.field("region")),
                idempotencyKey(request));
        wish.check();
        return wish;
    }

    /** The same one twice is one. */
    private static Optional<String> idempotencyKey(HttpServletRequest request) {
        Set<String> keys = Collections.list(request.getHeaders("Idempotency-Key")).stream()
                .map(MeetingWish::unquoted)
                .collect(Collectors.toSet());
        require(keys.size() <= 1, "Idempotency-Key is there more than once, with different values");
        return keys.stream().findFirst();
    }

    /** IETF's draft has it as a string of RFC 8941, in quotation marks; most clients send it bare. */
    private static String unquoted(String header) {
        require(PRINTABLE.matcher(header).matches(), MALFORMED_KEY);
        String key = header.strip();
        if (!key.startsWith("\"")) {
            return key;
        }
        Matcher quoted = QUOTED.matcher(key);
        require(quoted.matches(), MALFORMED_KEY);
        return ESCAPE.matcher(quoted.group(1)).replaceAll("$1");
    }

    private void check() {
        require(
                customRoomId.map(MeetingWish::isClientsOwn).orElse(true),
                "customRoomId is malformed: it takes " + Limits.ROOM_ID
                        + "; and it is not of the form that an Idempotency-Key leads to");
        require(
                geoFence.map(region -> REGION.matcher(region).matches()).orElse(true),
                "geoFence (or region) is malformed: it takes a region code such as eu001");
        require(idempotencyKey.map(key -> KEY.matcher(key).matches()).orElse(true), MALFORMED_KEY);
        require(
                customRoomId.isEmpty() || idempotencyKey.isEmpty(),
                "customRoomId and Idempotency-Key both name the room: send one of them");
    }

    private static boolean isClientsOwn(String id) {
        return Limits.isRoomId(id) && !IdempotentRoomId.hasThatForm(id);
    }

    /** With the id that a key leads to, if there is a key. */
    NewRoom asRoom(UnaryOperator<String> idOfKey) {
        NewRoom.Builder room = NewRoom.builder();
        customRoomId.or(() -> idempotencyKey.map(idOfKey)).ifPresent(room::customRoomId);
        geoFence.ifPresent(room::geoFence);
        return room.build();
    }

    /** A room that was there before may be another than the one that is wished for. */
    Room fulfilledBy(Room room) {
        if (room.isDisabled()) {
            throw new RoomDisabledException();
        }
        if (idempotencyKey.isPresent() && isOfAnotherRegion(room)) {
            throw RequestException.keyReused();
        }
        return room;
    }

    private boolean isOfAnotherRegion(Room room) {
        return geoFence.isPresent()
                && room.json().get("geoFence") instanceof JsonString actual
                && !actual.getString().isBlank()
                && !actual.getString().equalsIgnoreCase(geoFence.get());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw RequestException.malformed(otherwise);
        }
    }
}
