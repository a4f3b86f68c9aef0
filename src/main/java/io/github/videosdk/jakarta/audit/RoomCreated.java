package io.github.videosdk.jakarta.audit;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.token.AccessToken;
import java.util.Optional;

/**
 * A caller has made a room, or, with an {@code Idempotency-Key}, has got the one that it had made before.
 *
 * @param principal the caller, if it is authenticated
 * @param remoteAddress where it called from
 * @param roomId the id of the room
 * @param participantId the participant of the token that it has shown, if that names one
 * @param tokenId the {@code jti} claim of that token, if it has shown one
 */
public record RoomCreated(
        Optional<String> principal,
        String remoteAddress,
        String roomId,
        Optional<String> participantId,
        Optional<String> tokenId)
        implements AuditEvent {

    /**
     * The event of a room.
     *
     * @param caller who has made it
     * @param roomId its id
     * @return all but the token that the caller has shown
     */
    public static RoomCreated of(Caller caller, String roomId) {
        return new RoomCreated(
                caller.principal(),
                caller.remoteAddress(),
                roomId,
                caller.token().flatMap(AccessToken::participantId),
                caller.token().map(AccessToken::id));
    }
}
