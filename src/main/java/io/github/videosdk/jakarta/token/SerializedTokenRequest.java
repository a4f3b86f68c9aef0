package io.github.videosdk.jakarta.token;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;

/** How a session keeps a {@link TokenRequest}; it is built anew, so that no stream gets past the builder's checks. */
final class SerializedTokenRequest implements Serializable {

    private static final long serialVersionUID = 1L;

    /** These are {@code null} where the request leaves them open. */
    private final Permission[] permissions;

    private final Role[] roles;
    private final Duration ttl;
    private final String roomId;
    private final String participantId;

    private final LinkedHashMap<String, Object> claims;

    SerializedTokenRequest(TokenRequest request) {
        permissions = request.permissions()
                .map(some -> some.toArray(Permission[]::new))
                .orElse(null);
        roles = request.roles().map(some -> some.toArray(Role[]::new)).orElse(null);
        ttl = request.ttl().orElse(null);
        roomId = request.roomId().orElse(null);
        participantId = request.participantId().orElse(null);
        claims = new LinkedHashMap<>(request.claims());
    }

    private Object readResolve() throws InvalidObjectException {
        try {
            return request();
        } catch (RuntimeException invalid) {
            throw SerializedAccessToken.invalid(TokenRequest.class, invalid);
        }
    }

    private TokenRequest request() {
        TokenRequest.Builder request = TokenRequest.builder();
        if (permissions != null) {
            request.permissions(permissions);
        }
        if (roles != null) {
            request.roles(roles);
        }
        if (ttl != null) {
            request.ttl(ttl);
        }
        if (roomId != null) {
            request.roomId(roomId);
        }
        if (participantId != null) {
            request.participantId(participantId);
        }
        claims.forEach(request::claim);
        return request.build();
    }
}
