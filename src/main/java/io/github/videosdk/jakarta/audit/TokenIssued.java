package io.github.videosdk.jakarta.audit;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A caller has got a token.
 *
 * @param principal the caller, if it is authenticated
 * @param remoteAddress where it called from
 * @param tokenId the {@code jti} claim of the token
 * @param permissions what its bearer may do
 * @param roomId the one room that it is for, if it is scoped to one
 * @param participantId the one participant that it is for, if it is scoped to one
 * @param expiresAt when it ends
 */
public record TokenIssued(
        Optional<String> principal,
        String remoteAddress,
        String tokenId,
        Set<Permission> permissions,
        Optional<String> roomId,
        Optional<String> participantId,
        Instant expiresAt)
        implements AuditEvent {

    /**
     * The event of a token.
     *
     * @param caller who has got it
     * @param token the token
     * @return all but the token itself
     */
    public static TokenIssued of(Caller caller, AccessToken token) {
        return new TokenIssued(
                caller.principal(),
                caller.remoteAddress(),
                token.id(),
                token.permissions(),
                token.roomId(),
                token.participantId(),
                token.expiresAt());
    }
}
