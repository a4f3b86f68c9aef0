package io.github.videosdk.jakarta.standin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** The rooms of the one account there is; safe for many threads, and never two rooms for one customRoomId. */
final class StandInRooms {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong created = new AtomicLong();
    private final ConcurrentMap<String, StandInRoom> roomsByRoomId = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> roomIdsByCustomRoomId = new ConcurrentHashMap<>();

    StandInRooms(Clock clock) {
        this.clock = clock;
    }

    StandInRoom create() {
        return add(Optional.empty());
    }

    StandInRoom createOrReturn(String customRoomId) {
        String roomId = roomIdsByCustomRoomId.computeIfAbsent(
                customRoomId, it -> add(Optional.of(it)).roomId());
        return roomsByRoomId.get(roomId);
    }

    Optional<StandInRoom> byRoomId(String roomId) {
        return Optional.ofNullable(roomsByRoomId.get(roomId));
    }

    Optional<StandInRoom> byEitherId(String id) {
        return byRoomId(id).or(() -> byCustomRoomId(id));
    }

    Optional<StandInRoom> byCustomRoomId(String customRoomId) {
        return Optional.ofNullable(roomIdsByCustomRoomId.get(customRoomId)).map(roomsByRoomId::get);
    }

    Optional<StandInRoom> disable(String roomId) {
        return Optional.ofNullable(
                roomsByRoomId.computeIfPresent(roomId, (id, room) -> room.disabledAt(clock.instant())));
    }

    List<StandInRoom> newestFirst(String mentioning) {
        return roomsByRoomId.values().stream()
                .filter(room -> room.mentions(mentioning))
                .sorted(Comparator.comparingLong(StandInRoom::number).reversed())
                .toList();
    }

    int count() {
        return roomsByRoomId.size();
    }

    private StandInRoom add(Optional<String> customRoomId) {
        StandInRoom room = newRoom(customRoomId);
        return roomsByRoomId.putIfAbsent(room.roomId(), room) == null ? room : add(customRoomId);
    }

    private StandInRoom newRoom(Optional<String> customRoomId) {
        Instant now = clock.instant();
        return new StandInRoom(created.incrementAndGet(), documentId(), roomId(), customRoomId, false, now, now);
    }

    private String roomId() {
        return fourCharacters() + "-" + fourCharacters() + "-" + fourCharacters();
    }

    private String fourCharacters() {
        return random.ints(4, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String documentId() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
