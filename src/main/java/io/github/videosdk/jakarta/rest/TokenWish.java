package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request for a token asks for, in its query or, as VideoSDK's sample for Node.js reads it, in its body. Whatever
 * means a scope is understood or refused: a token is never broader than the one that was asked for.
 */
record TokenWish(Optional<String> roomId, Optional<String> participantId) {

    private static final int LONGEST_PARTICIPANT = 128;
    private static final Set<String> NAMES = Set.of("roomId", "participantId", "peerId");
    private static final Set<String> NEARLY = Set.of("roomid", "participantid", "peerid", "meetingid", "customroomid");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

    static TokenWish in(HttpServletRequest request, Submission body) {
        QueryParameters query = QueryParameters.of(request);
        requireKnownNames(query, body);
        return new TokenWish(roomId(query, body), participantId(query, body));
    }

    /** Such as {@code room_id}, {@code roomId[]} or {@code meetingId}. */
    private static void requireKnownNames(QueryParameters query, Submission body) {
        Stream.concat(query.names().stream(), body.names().stream())
                .filter(name -> !NAMES.contains(name))
                .filter(name -> NEARLY.contains(lettersOf(name)))
                .filter(name -> body.has(name) || query.values(name).findAny().isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw RequestException.malformed("a parameter like " + lettersOf(name)
                            + " is not read: use exactly roomId, participantId or peerId");
                });
    }

    private static String lettersOf(String name) {
        return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Optional<String> roomId(QueryParameters query, Submission body) {
        Optional<String> roomId = single("roomId", parameter(query, "roomId", body));
        if (!roomId.map(Limits::isRoomId).orElse(true)) {
            throw RequestException.malformed("roomId is malformed: it takes " + Limits.ROOM_ID);
        }
        return roomId;
    }

    /** VideoSDK's sample servers call it {@code peerId}. */
    private static Optional<String> participantId(QueryParameters query, Submission body) {
        Optional<String> participantId = single("participantId", parameter(query, "participantId", body));
        Optional<String> peerId = single("peerId", parameter(query, "peerId", body));
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

    private static Optional<String> single(String name, Set<String> values) {
        if (values.size() > 1) {
            throw RequestException.malformed(name + " is there more than once, with different values");
        }
        return values.stream().findFirst();
    }

    /** The values of a name, wherever they are. */
    private static Set<String> parameter(QueryParameters query, String name, Submission body) {
        return Stream.concat(query.values(name), body.text(name).filter(value -> !value.isEmpty()).stream())
                .collect(Collectors.toSet());
    }
}
