package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the query of get-token asks for. */
record TokenWish(Optional<String> roomId, Optional<String> participantId) {

    private static final int LONGEST_PARTICIPANT = 128;

    static TokenWish in(HttpServletRequest request) {
        return new TokenWish(roomId(request), participantId(request));
    }

    private static Optional<String> roomId(HttpServletRequest request) {
        Optional<String> roomId = parameter(request, "roomId");
        if (!roomId.map(Limits::isRoomId).orElse(true)) {
            throw RequestException.malformed("roomId is malformed: it takes " + Limits.ROOM_ID);
        }
        return roomId;
    }

    /** VideoSDK's sample servers call it {@code peerId}. */
    private static Optional<String> participantId(HttpServletRequest request) {
        Optional<String> participantId = parameter(request, "participantId");
        Optional<String> peerId = parameter(request, "peerId");
        if (participantId.isPresent() && peerId.isPresent() && !participantId.equals(peerId)) {
            throw RequestException.malformed("participantId and peerId mean the same, but differ");
        }
        Optional<String> wanted = participantId.or(() -> peerId);
        if (!wanted.map(TokenWish::isParticipantId).orElse(true)) {
            throw RequestException.malformed(
                    "participantId is malformed: it takes 1 to 128 characters, and no control characters");
        }
        return wanted;
    }

    private static boolean isParticipantId(String id) {
        return id.length() <= LONGEST_PARTICIPANT
                && !id.isBlank()
                && id.codePoints().noneMatch(TokenWish::isUnprintable);
    }

    private static boolean isUnprintable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    /** Official clients send an empty parameter for none. */
    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
    }
}
